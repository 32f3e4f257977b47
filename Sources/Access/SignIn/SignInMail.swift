import Billing
import Core
import Foundation

/// What the mail of a sign-in says: the payload of a `sign_in` notification, sealed until it is sent.
public struct SignInMail: Hashable, Sendable, Codable {
    /// Eight digits.
    public let code: String
    /// The address of the page with the one button. Nil where the configuration does not sign in by link.
    public let link: String?
    /// The language of the page that asked.
    public let locale: String
    /// Which challenge it belongs to, for logs: it proves nothing.
    public let challenge: String

    /// - Parameter notification: the id of its notification. A payload moved to another one does not open.
    func sealed(for notification: CustomerNotification.ID, _ keys: ServerKeys, _ chance: Chance) throws -> [UInt8] {
        try keys.seal(Array(JSONText.of(self).utf8), for: .mail, context: notification.rawValue, chance: chance)
    }

    /// Opens the payload of a `sign_in` notification.
    /// - Throws: when it was sealed for another notification or under another key.
    public init(sealed payload: [UInt8], for notification: CustomerNotification.ID, _ keys: ServerKeys) throws {
        let plain = try keys.open(payload, for: .mail, context: notification.rawValue)
        self = try JSONDecoder().decode(SignInMail.self, from: Data(plain))
    }

    init(code: String, link: String?, locale: String, challenge: String) {
        self.code = code
        self.link = link
        self.locale = locale
        self.challenge = challenge
    }
}
