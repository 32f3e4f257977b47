/// What a customer may say about themselves.
public protocol DetailsPhrases {
    var detailsIntro: String { get }
    func emailIsLocked(_ merchant: String) -> String
    var detailsSaved: String { get }
    /// - Parameter label: `CUIT o CUIL`.
    func taxIDHasAnotherForm(_ label: String, _ example: String) -> String
    /// Its check digit does not fit.
    func taxIDDoesNotAddUp(_ label: String) -> String
    var unsafeText: String { get }
}
