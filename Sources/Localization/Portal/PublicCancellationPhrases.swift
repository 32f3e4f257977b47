/// What somebody without an account at hand asks for.
public enum PublicCancellation: Hashable, Sendable, CaseIterable { case cancel, withdraw }

/// The public cancellation: cancelling and withdrawing without an account.
public protocol PublicCancellationPhrases {
    /// Above the two ways, on the sign-in page.
    var withoutAccount: String { get }
    /// Its link there. It says that it is no way to leave the sign-in: *Cancelar una suscripción sin entrar*.
    func publicCancellation(_ way: PublicCancellation) -> String
    func publicCancellationTitle(_ way: PublicCancellation) -> String
    /// - Parameter days: in which one may withdraw.
    func publicCancellationIntro(_ way: PublicCancellation, _ merchant: String, days: Int) -> String
    var publicCancellationNameHint: String { get }
    var publicCancellationEmailHint: String { get }
    func publicCancellationWhatLabel(_ way: PublicCancellation) -> String
    var publicCancellationWhatHint: String { get }
    var publicCancellationWhatIsMissing: String { get }
    func publicCancellationSend(_ way: PublicCancellation) -> String
    func requestReceived(_ way: PublicCancellation) -> String
    /// Said alike to everybody (A7), also to who has nothing that could end.
    func requestNextStep(_ email: String) -> String
    var requestMailAdvice: String { get }
    /// On the receipt of who confirmed.
    var requestOutcomeIsMailed: String { get }
    var requestNumberLabel: String { get }
    var requestMomentLabel: String { get }
    func requestProofTitle(_ way: PublicCancellation) -> String
    /// Where confirming comes to several things, or leaves all as it is.
    var requestProofTitle: String { get }
    func requestProofIntro(_ way: PublicCancellation, _ merchant: String) -> String
    var requestChoiceLegend: String { get }
    var requestAll: String { get }
    var requestOther: String { get }
    func requestNothingFound(_ merchant: String) -> String
    /// All that is known of this address is over.
    func requestAlreadyEnded(_ plan: String, _ day: String) -> String
    /// It is cancelled, and still can be used.
    func requestAlreadyCancelled(_ plan: String, _ lastDay: String) -> String
    func requestIfAnother(_ merchant: String) -> String
    /// All that may be meant can only be cancelled by now.
    func requestIsLate(_ merchant: String, days: Int) -> String
    /// Of one of several, beside its price.
    func requestIsLateMark(days: Int) -> String
    /// All that may be meant is cancelled already, and it is too late to withdraw from it. After the day of each.
    func requestIsLateForMoney(_ merchant: String, days: Int) -> String
    /// The same of one of several: its last day.
    func requestAlreadyCancelledMark(_ lastDay: String) -> String
    /// Where several come to something else, a sentence for each that there is: what is withdrawn from,
    func requestInTime(_ merchant: String) -> String
    /// what can only be cancelled,
    func requestLateAmongOthers(_ merchant: String, days: Int) -> String
    /// and what is cancelled already.
    func requestCancelledAmongOthers(_ merchant: String) -> String
    /// Before what stays to be paid, where that is not so of what is withdrawn from.
    var requestOwedOfLate: String { get }
    /// Beside one of several that are called alike: when it began,
    func requestSince(_ date: String) -> String
    /// and what was paid for it last.
    func requestLastPaid(_ amount: String, _ date: String) -> String
    /// On the receipt of what was ended: `Último día de Plan Hogar`.
    func requestLastDay(_ plan: String) -> String
    /// Before it is confirmed, without its full stop.
    func requestWouldEnd(_ lastDay: String) -> String
    /// Where the portal gives something back by the merchant's rule: the button that does.
    func requestRefundsInPortal(_ button: String) -> String
    var requestChoiceIsNeeded: String { get }
    func requestConfirm(_ way: PublicCancellation) -> String
    var requestTellMerchant: String { get }
    func requestDone(_ way: PublicCancellation) -> String
    var requestNoMoreCharges: String { get }
    /// The same, where something of what was chosen could not be ended.
    var requestNoMoreChargesOfEnded: String { get }
    /// Of what a first payment under way has kept from ending.
    func requestLeft(_ plan: String) -> String
    /// Of what was confirmed, where no subscription was found or meant.
    func requestEndedNothing(_ merchant: String) -> String
    /// Of a withdrawal that was a cancellation.
    func requestWasLate(days: Int) -> String
    /// - Parameters:
    ///   - amount: nil where nothing is known to be due back.
    ///   - date: by when the merchant answers.
    func requestWaits(_ merchant: String, dueBack amount: String?, by date: String) -> String
    var spentRequestTitle: String { get }
    var spentRequest: String { get }
}
