import Core

/// What the letter to the address that an account had says of copies of its invoices: the payload of an `email_changed`
/// notification, sealed until it is sent. It is there where they ended with that address.
enum EndedCopies {
    static func sealed(
        for notification: CustomerNotification.ID, _ keys: ServerKeys, _ chance: Chance
    ) throws -> [UInt8] {
        try keys.seal(Array("copies".utf8), for: .mail, context: notification.rawValue, chance: chance)
    }
}
