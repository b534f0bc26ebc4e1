import type { signInSv } from './sign-in-sv.ts'

/** The way in and out. */
export const signInEn: typeof signInSv = {
  signIn: {
    again: 'Try again',
    ended: {
      title: 'You need to sign in again',
      kept: 'You were signed out before the form was sent. Everything you had written is kept for 24 hours. Sign in and you get it back.',
      notKept:
        'You are not signed in, and the form could therefore not be received. What you wrote may still be there if you go back in the browser.',
      go: 'Sign in',
    },
    failed: {
      denied: {
        title: 'The sign-in was stopped',
        what: 'You stopped the sign-in, or it was refused where you identified yourself.',
        next: 'Nothing has changed. Try again whenever you like.',
      },
      expired: {
        title: 'The sign-in is no longer valid',
        what: 'It took too long, or the sign-in was begun in another window.',
        next: 'Try again. What you have saved before is still there.',
      },
      unreachable: {
        title: 'The sign-in does not answer',
        what: 'The service where you identify yourself could not be reached.',
        next: 'Wait a while and try again. What you have saved before is still there.',
      },
      clock: {
        title: 'The sign-in could not be checked',
        what: 'Our clock and the clock where you identified yourself show different times.',
        next: 'Wait a while and try again. Contact the county administrative board if the fault comes back.',
      },
      incomplete: {
        title: 'The sign-in lacks information',
        what: 'We did not get your name and your e-mail address from the sign-in.',
        next: 'Ask whoever manages access in your organisation to complete the information, then try again.',
      },
      refused: {
        title: 'The sign-in could not be completed',
        what: 'The answer from the sign-in could not be accepted.',
        next: 'Try again. Contact the county administrative board if the fault comes back.',
      },
    },
  },
  choose: {
    title: 'Whom are you working for now?',
    hint: 'You can change at any time at the top of the page.',
    go: 'Continue',
    problem: 'Choose whom you are working for.',
    none: {
      title: 'You do not belong to an organisation yet',
      what: 'You are signed in but have no role in the service. If you work for a municipality, a region or a municipal association you can say which. If you work at a county administrative board, the head of unit gives you a role.',
      go: 'Name the organisation',
    },
  },
  signOut: {
    title: 'Do you want to sign out?',
    kept: 'What you have saved will be there next time. Other browsers where you are signed in are not affected.',
    go: 'Sign out',
    done: 'You are signed out',
    shared: 'Do you share the computer with others? Close the browser completely.',
    again: 'Sign in again',
  },
  restore: {
    title: 'What you wrote is still here',
    what: 'You were signed out before the form was sent. Everything you had written has been kept for 24 hours.',
    next: 'Send it again and you go on where you were.',
    go: 'Send the form again',
    gone: {
      title: 'The text is no longer here',
      what: 'A form that is sent after signing out is kept for 24 hours, for the person who wrote it. The time may have passed, or you are signed in as somebody else.',
      go: 'Continue in the service',
    },
  },
}
