import { render } from 'solid-js/web';
import { AgGrid } from '../../../src/ui/grid/AgGrid';
import './grid.css';

interface Row {
  id: number;
  name: string;
  due: string;
}

const rows: Row[] = Array.from({ length: 400 }, (_, i) => ({ id: i + 1, name: `参保人${i + 1}`, due: '280.00' }));

function Page() {
  return (
    <div class="page">
      <AgGrid<Row>
        options={{
          columnDefs: [
            { field: 'id', headerName: '#', width: 70, pinned: 'left' },
            { field: 'name', headerName: '姓名', editable: true, resizable: true },
            { field: 'due', headerName: '应缴', sort: 'desc', cellClass: 'ag-right-aligned-cell' },
          ],
          rowData: rows,
          pinnedBottomRowData: [{ id: 0, name: '合计', due: '112,000.00' }],
        }}
      />
    </div>
  );
}

const root = document.getElementById('app');
if (root) render(() => <Page />, root);
