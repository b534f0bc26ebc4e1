import { Tag, type TagKind } from './tag.tsx'

export type Task = {
  /** ASCII, unique on the page. */
  id: string
  title: string
  href?: string | undefined
  hint?: string | undefined
  /** Without a kind the status is plain text: nothing is left to do. */
  status: { text: string; kind?: TagKind | undefined }
}

const Name = ({ task }: { task: Task }) => {
  const described = [task.hint && `${task.id}-om`, `${task.id}-status`].filter(Boolean).join(' ')
  return (
    <div class="govuk-task-list__name-and-hint">
      {task.href ? (
        <a
          href={task.href}
          class="govuk-link govuk-link--no-visited-state govuk-task-list__link"
          aria-describedby={described}
        >
          {task.title}
        </a>
      ) : (
        <div>{task.title}</div>
      )}
      {task.hint && (
        <div id={`${task.id}-om`} class="govuk-task-list__hint">
          {task.hint}
        </div>
      )}
    </div>
  )
}

/** What is to be done, each with its status in words. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul class="govuk-task-list">
    {tasks.map((task) => (
      <li
        key={task.id}
        class={`govuk-task-list__item${task.href ? ' govuk-task-list__item--with-link' : ''}`}
      >
        <Name task={task} />
        <div class="govuk-task-list__status" id={`${task.id}-status`}>
          {task.status.kind ? <Tag text={task.status.text} kind={task.status.kind} /> : task.status.text}
        </div>
      </li>
    ))}
  </ul>
)
