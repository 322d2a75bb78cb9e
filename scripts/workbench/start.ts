import { PortTaken, startWorkbench } from './serve';

const DEFAULT_PORT = 3000;

/** `--port 3001` or `--port=3001`; null where it is no port. */
function portIn(parameters: readonly string[]): number | null {
  const [name = '', value = parameters[1]] = parameters[0]?.split('=') ?? [];
  if (name === '') return DEFAULT_PORT;
  const port = Number(value);
  return name === '--port' && Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

async function main(): Promise<void> {
  const port = portIn(process.argv.slice(2));
  if (port === null) {
    console.error('用法：npm start -- [--port 端口]\nUsage: npm start -- [--port PORT]');
    process.exitCode = 2;
    return;
  }
  try {
    const { url } = await startWorkbench({ port, say: (text) => console.log(text) });
    console.log(
      [
        '',
        `工作台已启动：${url}`,
        '证书由本机自签，浏览器会提示“您的连接不是私密连接”；只有本机能访问，请点“高级”→“继续前往 localhost”。按 Ctrl+C 停止。',
        '',
        `The workbench runs at ${url}`,
        'Its certificate is signed by this machine itself, so the browser will say that the connection is not private. Only',
        'this machine can reach it: choose Advanced, then Proceed to localhost. Ctrl+C stops it. ?lang=en for English.',
      ].join('\n'),
    );
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(
      [
        `端口 ${String(port)} 已被占用。请关闭占用它的程序，或换一个端口：npm start -- --port ${String(port + 1)}`,
        `Port ${String(port)} is taken. Close the program that has it, or choose another: npm start -- --port ${String(port + 1)}`,
      ].join('\n'),
    );
    process.exitCode = 1;
  }
}

void main();
