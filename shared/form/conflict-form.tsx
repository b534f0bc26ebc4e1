import { Conflict } from '../web/components/conflict.tsx'
import { HiddenField } from '../web/components/hidden-field.tsx'
import type { Section } from './definition.ts'
import { choiceName, differences } from './difference.ts'
import type { Written } from './written.ts'

const Carried = ({ written, path }: { written: Written; path: string }) => (
  <>
    {Object.entries(written).map(([name, value]) => {
      if (typeof value === 'string') return <HiddenField key={name} name={path + name} value={value} />
      return value.map((one, index) =>
        typeof one === 'string' ? (
          <HiddenField key={`${name}${one}`} name={path + name} value={one} />
        ) : (
          <Carried key={`${name}${index}`} written={one} path={`${path}${name}.${index}.`} />
        ),
      )
    })}
  </>
)

type ConflictProps = { section: Section; mine: Written; saved: Written }

/** Each answer two people changed, side by side with a choice; one's own version travels along in hidden fields. */
export const ConflictForm = ({ section, mine, saved }: ConflictProps) => (
  <>
    <Carried written={mine} path="" />
    {differences(section, mine, saved).map((one) => (
      <Conflict
        key={one.path}
        name={choiceName(one.path)}
        label={one.label}
        mine={one.mine}
        saved={one.saved}
      />
    ))}
  </>
)
