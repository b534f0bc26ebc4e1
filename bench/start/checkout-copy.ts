import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'

const parts = [
  'functions',
  'infra',
  'shared',
  'workflows',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** The sources in a folder of their own, so that nothing of an earlier start or synthesis is there. */
export const copyCheckout = async (checkout: string, dir: string): Promise<string> => {
  const copy = join(dir, 'checkout')
  await mkdir(copy)
  for (const part of parts) await cp(join(checkout, part), join(copy, part), { recursive: true })
  await symlink(join(checkout, 'node_modules'), join(copy, 'node_modules'))
  return copy
}
