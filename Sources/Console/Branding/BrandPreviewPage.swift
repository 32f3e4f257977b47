import Billing
import Core
import HTML
import Localization
import Web

/// A customer's portal in a design, with a customer that there is not: the same components as theirs, on a page of their width.
struct BrandPreviewPage: View {
    let design: BrandDesign
    /// Of the portal, not of whoever sets it up.
    let reader: Reader
    let stylesheet: String
    let currency: Currency
    /// How customers come in, as the portal is set up.
    let ways: Set<PortalConfiguration.Features.SignIn>

    private var say: any Language { reader.say }

    private var frame: PageFrame {
        var frame = PageFrame(language: say, merchant: design.name, home: Self.nowhere)
        frame.logo = design.logo.map { PageFrame.Logo(Merchants.pictureAddress($0)) }
        frame.icon = design.icon.map(Merchants.pictureAddress)
        frame.stylesheets = [stylesheet]
        frame.color = design.hexColor.description
        frame.support = .init(email: design.supportEmail, phone: design.supportPhone)
        frame.privacy = design.privacy.map { _ in Self.nowhere }
        frame.terms = design.terms.map { _ in Self.nowhere }
        frame.here = Self.nowhere
        frame.sections = [
            SectionLink(say.summarySection, to: Self.nowhere, isCurrent: true),
            SectionLink(say.subscriptionsSection, to: Self.nowhere),
            SectionLink(say.methodsSection, to: Self.nowhere), SectionLink(say.invoicesSection, to: Self.nowhere),
        ]
        return frame
    }

    /// Nothing here leads anywhere.
    private static let nowhere = "#"

    /// An amount as such a merchant might charge.
    private var amount: String {
        let whole: Int64 = currency.exponent == 0 ? 14_990 : 49_900
        return reader.money(Money(Reader.isWithoutCents(currency) ? whole * currency.minorUnits : 4_990, currency))
    }

    var body: Markup {
        PageLayout(frame, title: say.summarySection) {
            Statement(say.toPay(amount), greeting: say.hello("Ana")) {
                div(.class("actions")) { LinkButton(say.payAmount(amount), to: Self.nowhere, .primary) }
                p(.class("small muted")) { a(.href(Self.nowhere)) { say.seeDetail } }
            }
            // A page of its own: whoever sees their balance has come in.
            h2 { say.consoleBrandSignInPage }
            signIn
        }
    }

    private var offer: SignInOffer {
        ways.contains(.link) ? ways.contains(.code) ? .codeAndLink : .link : .code
    }

    private var signIn: Card {
        let takesPassword = ways.contains(.password)
        return Card(design.headline ?? say.signInTitle, id: "sign-in") {
            p(.class("muted")) {
                takesPassword ? say.signInWithPassword(design.name) : say.signInIntro(design.name, offer)
            }
            Field("email", label: say.emailLabel, value: "ana@example.com", type: .email, hint: say.signInEmailHint)
            if takesPassword {
                Field("password", label: say.passwordLabel, type: .password)
                div(.class("actions")) {
                    LinkButton(say.enter, to: Self.nowhere, .primary)
                    LinkButton(say.sendSignIn(offer), to: Self.nowhere)
                }
            } else {
                div(.class("actions")) { LinkButton(say.sendSignIn(offer), to: Self.nowhere, .primary) }
            }
        }
    }
}
