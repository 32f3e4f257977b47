import Localization

/// What was typed without an account, for whoever has proved that the mailbox is theirs.
public struct AskedWithoutAccount: Hashable, Sendable {
    public let name: String
    /// In their own words.
    public let what: String

    public init(name: String, what: String) {
        self.name = name
        self.what = what
    }

    func facts(_ way: PublicCancellation, in say: any Language) -> [LetterContent.Fact] {
        [.init(say.nameLabel, name), .init(say.publicCancellationWhatLabel(way), what)]
    }
}
