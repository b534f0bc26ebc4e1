import type { RouteConfig } from '../template/compute.ts'

export type Matched = RouteConfig & { parameters: Record<string, string> }

type Compiled = RouteConfig & { method: string; expression: RegExp; rank: string }

const greedy = /^\{(\w+)\+\}$/
const single = /^\{(\w+)\}$/

const compile = (route: RouteConfig): Compiled => {
  const [method = '', path = ''] =
    route.routeKey === '$default' ? ['ANY', '/{proxy+}'] : route.routeKey.split(' ')
  const parts = path.split('/').slice(1)
  const expression = parts
    .map((part) => {
      if (greedy.test(part)) return part.replace(greedy, '(?<$1>.+)')
      if (single.test(part)) return part.replace(single, '(?<$1>[^/]+)')
      return part.replaceAll(/[.*+?^$()|[\]\\{}]/g, String.raw`\$&`)
    })
    .join('/')
  // Sorted as text: a fixed part before a parameter before the rest, a named method before ANY, $default last.
  const kinds = parts.map((part) => (greedy.test(part) ? '2' : single.test(part) ? '1' : '0')).join('')
  return {
    ...route,
    method,
    expression: new RegExp(`^/${expression}$`),
    rank: `${route.routeKey === '$default' ? '1' : '0'}${kinds}|${method === 'ANY' ? '1' : '0'}`,
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** API Gateway's choice of route: the most specific path, then the method. `path` as it came, without its query. */
export const createRouter = (
  routes: RouteConfig[],
): ((method: string, path: string) => Matched | undefined) => {
  const compiled = routes.map(compile).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return (method, path) => {
    for (const route of compiled) {
      if (route.method !== 'ANY' && route.method !== method) continue
      const found = route.routeKey === '$default' ? { groups: {} } : route.expression.exec(path)
      if (found)
        return {
          routeKey: route.routeKey,
          functionArn: route.functionArn,
          ...(route.token && { token: route.token }),
          parameters: Object.fromEntries(
            Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(String(value))]),
          ),
        }
    }
    return undefined
  }
}
