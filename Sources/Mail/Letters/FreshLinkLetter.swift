import Access
import Billing
import Localization

/// A link in place of an old one, which was asked for on the old one's page.
public struct FreshLinkLetter: Letter {
    public let purpose: RecoveryLink.Purpose
    public let link: String

    public init(purpose: RecoveryLink.Purpose, link: String) {
        self.purpose = purpose
        self.link = link
    }

    public func content(in say: any Language, from merchant: String) -> LetterContent {
        let (intro, label) =
            switch purpose {
            case .payment: (say.freshPaymentLinkIntro(merchant), say.invoiceMailPay)
            case .method: (say.freshMethodLinkIntro(merchant), say.failedMailButton)
            case .paper: (say.freshPaperLinkIntro(merchant), say.downloadPDF)
            }
        return LetterContent(
            subject: say.freshLinkMailSubject(merchant), paragraphs: [intro], button: .init(label, link),
            smallPrint: [say.ignoreIfNotYou])
    }
}
