/// What a customer may say about themselves.
public protocol DetailsPhrases {
    var detailsIntro: String { get }
    func emailIsLocked(_ merchant: String) -> String
    var detailsSaved: String { get }
    var unsafeText: String { get }
}
