import HTML
import Localization
import Web

extension ComponentsPage {
    /// What says how something stands, and what is pressed.
    @MarkupBuilder var marks: Markup {
        shown("Notice") {
            Notice(say.detailsSaved, .positive)
            Notice(say.underWay, .progress)
            Notice(say.offerOutdated, .attention)
            Notice(say.nothingCharged, .neutral)
            Notice(say.paymentFailedTitle, .negative, action: LinkButton(say.changeCard, to: here))
        }
        shown("Badge") {
            div(.class("row")) {
                for standing in InvoiceStanding.allCases { Badge(standing, in: say) }
                for standing in SubscriptionStanding.allCases { Badge(standing, in: say) }
                for standing in PaymentStanding.allCases { Badge(standing, in: say) }
            }
        }
        shown("Button") {
            div(.class("row")) {
                PostButton(say.pay, to: here, token: "", .primary, icon: .lock)
                PostButton(say.save, to: here, token: "")
                PostButton(say.cancelSubscription, to: here, token: "", .danger)
                PostButton(say.cancelAction, to: here, token: "", .quiet)
                LinkButton(say.changeCard, to: here, .primary)
                LinkButton(say.download, to: here, icon: .download)
                LinkButton(say.delete, to: here, .danger)
                LinkButton(say.edit, to: here, .quiet)
                ActionLink(say.seeAll, to: here, icon: .chevron, about: say.invoicesSection)
            }
        }
        shown("BrandMark") {
            div(.class("row")) {
                for brand in ["visa", "mastercard", "amex", "elo", "unknown"] { BrandMark(.card(brand)) }
                BrandMark(.bank)
                ProductPicture("Premium", picture: nil)
            }
            Assurance(say.payHint)
        }
        shown("ProgressBar") { progress(.value("62"), .max(100), .ariaLabel(say.download)) { "62 %" } }
        shown("Amount") {
            Amount(text(24_990), note: say.amountColumn, size: .large)
            Amount(text(9_990))
        }
    }
}
