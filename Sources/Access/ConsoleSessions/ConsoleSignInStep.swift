import Billing
import Core

/// Where a sign-in with an address and a password leads.
public enum ConsoleSignInStep: Sendable {
    case whole(ConsoleSession, token: Secret)
    /// The password was right, and a code of the person's app is asked for. What waits is known by this token, for ten minutes.
    case needsCode(pending: Secret)
}

/// Why somebody is not let into the console, or may not choose a password. The same for addresses that nobody has (A7).
public enum ConsoleSignInRefusal: Error, Hashable, Sendable {
    /// Or nobody has the address.
    case wrongPassword
    case wrongCode
    /// Too many wrong ones lately: setting another password by mail still lets in (A3).
    case locked
    /// Too many wrong codes in a day: no other password helps.
    case codesLocked
    /// What waited for a code, a link or a session is over: it begins anew.
    case expired
    case passwordTooShort, passwordTooLong, passwordTooCommon
    /// It is the present one, and another is asked for.
    case passwordUnchanged
}
