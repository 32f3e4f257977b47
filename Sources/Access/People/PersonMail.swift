import Billing
import Core
import Foundation

/// What such a letter carries and nothing else may hold: sealed until it is sent, and erased then.
public struct PersonMail: Hashable, Sendable, Codable {
    /// The address of the page that accepts, or that sets a password; nil where the letter only tells.
    public let link: String?
    /// Whom it greets; nil for who is not known yet.
    public let name: String?
    public let locale: String
    /// What a test shows; nil of every other letter.
    public let test: TestLetter?

    init(link: String?, name: String?, locale: String, test: TestLetter? = nil) {
        self.link = link
        self.name = name
        self.locale = locale
        self.test = test
    }

    /// - Parameter letter: whose it is. A payload moved to another one does not open.
    func sealed(for letter: PersonLetter.ID, _ keys: ServerKeys, _ chance: Chance) throws -> [UInt8] {
        try keys.seal(Array(JSONText.of(self).utf8), for: .mail, context: letter.rawValue, chance: chance)
    }

    /// - Throws: when it was sealed for another letter or under another key.
    init(sealed payload: [UInt8], for letter: PersonLetter.ID, _ keys: ServerKeys) throws {
        let plain = try keys.open(payload, for: .mail, context: letter.rawValue)
        self = try JSONDecoder().decode(PersonMail.self, from: Data(plain))
    }
}
