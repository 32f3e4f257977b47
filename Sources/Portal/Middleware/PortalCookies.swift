import Core
import HTTPTypes
import Web

/// The cookies of one merchant's portal (S1). Several portals share a host, so each name ends with the merchant's slug.
struct PortalCookies: Sendable {
    /// Who is signed in.
    let browserSession: PortalCookie
    /// The browser that asked for a code (A2).
    let challenge: PortalCookie
    /// Who proved an address that several customers share, and has not chosen yet (A8).
    let proof: PortalCookie
    /// Names the forms of a browser that is not signed in (S6).
    let anonymous: PortalCookie
    /// The address that was typed, for "reenviar".
    let address: PortalCookie
    /// What the next page says.
    let flash: PortalCookie
    /// Where somebody wanted to go when they were asked to sign in.
    let destination: PortalCookie
    /// The mailed link that a browser left for the processor with (S13).
    let recovery: PortalCookie
    /// The receipt of what was asked without an account.
    let receipt: PortalCookie
    /// The language that was chosen, for every portal of this server.
    let language: PortalCookie

    init(slug: String, isSecure: Bool) {
        browserSession = PortalCookie("visit_" + slug, isSecure: isSecure)
        challenge = PortalCookie("challenge_" + slug, isSecure: isSecure)
        proof = PortalCookie("proof_" + slug, isSecure: isSecure)
        anonymous = PortalCookie("guest_" + slug, isSecure: isSecure)
        address = PortalCookie("address_" + slug, isSecure: isSecure)
        flash = PortalCookie("flash_" + slug, isSecure: isSecure)
        destination = PortalCookie("destination_" + slug, isSecure: isSecure)
        recovery = PortalCookie("purpose_" + slug, isSecure: isSecure)
        receipt = PortalCookie("receipt_" + slug, isSecure: isSecure)
        language = PortalCookie("language", isSecure: isSecure)
    }

    static let year = Span.hours(365 * 24)
}
