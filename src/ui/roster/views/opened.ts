import { createSignal } from 'solid-js';

/** The list of views: closed, open, or open with the form that saves the present one. */
export const [viewsOpen, setViewsOpen] = createSignal<'list' | 'save' | null>(null);
