/// What somebody without an account at hand asks for.
public enum WayOut: Hashable, Sendable, CaseIterable { case cancel, withdraw }

/// The public way out: cancelling and withdrawing without an account.
public protocol PublicCancellationPhrases {
    /// Above the two ways, on the sign-in page.
    var withoutAccount: String { get }
    /// Its button: *Cancelar*, *Arrepentirme*.
    func wayOut(_ way: WayOut) -> String
    func wayOutTitle(_ way: WayOut) -> String
    /// - Parameter days: in which one may withdraw.
    func wayOutIntro(_ way: WayOut, _ merchant: String, days: Int) -> String
    /// The title of a page that was refused.
    func wayOutError(_ title: String) -> String
    var wayOutNameHint: String { get }
    var wayOutEmailHint: String { get }
    func wayOutWhatLabel(_ way: WayOut) -> String
    var wayOutWhatHint: String { get }
    var wayOutWhatIsMissing: String { get }
    func wayOutSend(_ way: WayOut) -> String
    func requestReceived(_ way: WayOut) -> String
    /// Said alike to everybody (A7).
    func requestNextStep(_ email: String) -> String
    var requestMailAdvice: String { get }
    var requestNumberLabel: String { get }
    var requestMomentLabel: String { get }
    var requestWhatLabel: String { get }
    func requestProofTitle(_ way: WayOut) -> String
    func requestProofIntro(_ way: WayOut, _ merchant: String) -> String
    var requestChoiceLegend: String { get }
    var requestAll: String { get }
    var requestOther: String { get }
    func requestNothingFound(_ merchant: String) -> String
    var requestChoiceIsNeeded: String { get }
    func requestConfirm(_ way: WayOut) -> String
    var requestTellMerchant: String { get }
    func requestDone(_ way: WayOut) -> String
    var requestNoMoreCharges: String { get }
    /// - Parameters:
    ///   - amount: nil where nothing is known to be due back.
    ///   - date: by when the merchant answers.
    func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String
    var spentRequestTitle: String { get }
    var spentRequest: String { get }
}
