/** The smallest page that proves the set-up: it stands until the workbench itself takes its place. */
export function App() {
  return (
    <main>
      <h1>筹资台账工作台</h1>
    </main>
  );
}
