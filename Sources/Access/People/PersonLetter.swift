import Billing
import Core
import Storage

/// A letter to somebody who works for merchants, or is to: it hangs on no customer, so it is no notification.
public struct PersonLetter: Hashable, Sendable, Identified {
    public static let idPrefix = "plt_"
    public typealias ID = Core.ID<PersonLetter>

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        case invitation
        case passwordReset = "password_reset"
        case passwordChanged = "password_changed"
        case secondFactorChanged = "second_factor_changed"
        /// The password was right, and several codes after it were wrong.
        case codesTried = "codes_tried"
        case newBrowser = "new_browser"
        /// A letter to customers that somebody sends to themselves: see ``TestLetter``.
        case test
    }

    public let id: ID
    /// On whose paper it is written: that of the invitation, or where they have worked longest.
    public let merchant: Merchant.ID
    public let kind: Kind
    public let email: String
    public let createdAt: Instant
    /// With the link that it carries; nil for one that carries none (A9).
    public let expiresAt: Instant?
}

extension PersonLetter {
    /// The letter that a job of mail is about; nil for a notification's.
    public static func id(ofMail id: CustomerNotification.ID) -> ID? {
        id.rawValue.hasPrefix(idPrefix) ? ID(id.rawValue) : nil
    }
}
