import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../api/client.ts';
import { App } from './App.tsx';
import type { Early } from './boot.ts';

/** Puts the app on the page. */
export function start(early: Early): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('no #app in the page');
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={createClient()}>
        <App early={early} />
      </ApolloProvider>
    </StrictMode>,
  );
}
