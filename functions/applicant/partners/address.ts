/** Where a partner reads a draft it is invited to, and afterwards what became of it. */
export const invitedAddress = (draft: string, sub = ''): string => `/ansok/samverkan/${draft}${sub}`
