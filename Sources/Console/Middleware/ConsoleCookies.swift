import Core
import Web

/// The cookies of the console (S1): one sign-in serves all of somebody's merchants.
struct ConsoleCookies: Sendable {
    private let isSecure: Bool

    /// Who is signed in.
    var session: PortalCookie { named("console_session") }
    /// Who gave a password and owes the second factor.
    var pending: PortalCookie { named("console_pending") }
    /// What the next page says.
    var flash: PortalCookie { named("console_flash") }
    /// Names the forms of a browser that is not signed in (S6).
    var anonymous: PortalCookie { named("console_anonymous") }
    /// Where somebody wanted to go when they were asked to sign in.
    var destination: PortalCookie { named("console_destination") }
    /// What was typed when a session was over: see ``KeptForm``.
    var form: PortalCookie { named("console_form") }
    /// The language that was chosen, for every page of this server.
    var language: PortalCookie { named("language") }

    init(isSecure: Bool) { self.isSecure = isSecure }

    private func named(_ name: String) -> PortalCookie { PortalCookie(name, isSecure: isSecure) }

    static let year = Span.hours(365 * 24)
}
