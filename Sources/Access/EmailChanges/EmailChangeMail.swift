import Billing
import Core
import Foundation

/// What the letter to a new address says: the payload of a `confirm_email` notification, sealed until it is sent.
public struct EmailChangeMail: Hashable, Sendable, Codable {
    /// The address of the page with the one button.
    public let link: String
    /// The language of the page that asked.
    public let locale: String

    init(link: String, locale: String) {
        self.link = link
        self.locale = locale
    }

    /// - Parameter notification: the id of its notification. A payload moved to another one does not open.
    func sealed(for notification: CustomerNotification.ID, _ keys: ServerKeys, _ chance: Chance) throws -> [UInt8] {
        try keys.seal(Array(JSONText.of(self).utf8), for: .mail, context: notification.rawValue, chance: chance)
    }

    /// - Throws: when it was sealed for another notification or under another key.
    public init(sealed payload: [UInt8], for notification: CustomerNotification.ID, _ keys: ServerKeys) throws {
        let plain = try keys.open(payload, for: .mail, context: notification.rawValue)
        self = try JSONDecoder().decode(EmailChangeMail.self, from: Data(plain))
    }
}
