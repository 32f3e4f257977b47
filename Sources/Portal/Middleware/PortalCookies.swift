import Core
import HTTPTypes
import Web

/// The cookies of one merchant's portal (S1). Several portals share a host, so each name ends with the merchant's slug. A portal
/// in a frame has its own (S11): nobody is in there for being in here.
struct PortalCookies: Sendable {
    private let slug: String
    private let isSecure: Bool
    private let isFramed: Bool

    /// Who is signed in.
    var browserSession: PortalCookie { own("visit_") }
    /// The browser that asked for a code (A2).
    var challenge: PortalCookie { own("challenge_") }
    /// Who proved an address that several customers share, and has not chosen yet (A8).
    var proof: PortalCookie { own("proof_") }
    /// Names the forms of a browser that is not signed in (S6).
    var anonymous: PortalCookie { own("guest_") }
    /// The address that was typed, for "reenviar".
    var address: PortalCookie { own("address_") }
    /// What the next page says.
    var flash: PortalCookie { own("flash_") }
    /// Where somebody wanted to go when they were asked to sign in.
    var destination: PortalCookie { own("destination_") }
    /// The mailed link that a browser left for the processor with (S13).
    var recovery: PortalCookie { own("purpose_") }
    /// The receipt of what was asked without an account.
    var receipt: PortalCookie { own("receipt_") }
    /// The language that was chosen, for every portal of this server.
    var language: PortalCookie { named("language") }

    init(slug: String, isSecure: Bool, isFramed: Bool = false) {
        self.slug = slug
        self.isSecure = isSecure
        self.isFramed = isFramed
    }

    private func own(_ name: String) -> PortalCookie { named(name + slug) }

    private func named(_ name: String) -> PortalCookie { PortalCookie(name, isSecure: isSecure, isFramed: isFramed) }

    static let year = Span.hours(365 * 24)
}
