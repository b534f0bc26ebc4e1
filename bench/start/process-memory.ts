import { readdirSync, readFileSync } from 'node:fs'

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process ended meanwhile.
    return ''
  }
}

/** The parent comes after the name, which may itself hold spaces and brackets. */
const parentOf = (pid: number): number => {
  const stat = read(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

const treeOf = (root: number): number[] => {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const children = Map.groupBy(pids, parentOf)
  const under = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(under)]
  return under(root)
}

export type ProcessMemory = { name: string; bytes: number }

/** Proportional set size of a process and of each of its descendants. Linux only. */
export const memoryOf = (root: number): ProcessMemory[] =>
  treeOf(root).map((pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? []
    return { name: read(`/proc/${pid}/comm`).trim(), bytes: Number(kilobytes) * 1024 }
  })
