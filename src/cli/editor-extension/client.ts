import { join } from 'node:path'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

let client: LanguageClient | undefined

/** Called by the editor once a file of YAML is open. Its own Node runs the server, so an author needs no other. */
export async function activate({ extensionPath }: { readonly extensionPath: string }): Promise<void> {
  client = new LanguageClient(
    'desktop-audit',
    'Desktop Audit',
    { module: join(extensionPath, 'server.cjs'), transport: TransportKind.stdio },
    { documentSelector: ['scenario', 'playthroughs'].map(name => ({ scheme: 'file', pattern: `**/${name}.yaml` })) },
  )
  await client.start()
}

/** Called by the editor before it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
