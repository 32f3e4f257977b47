import Core
import Foundation
import HTML
import Localization
import Web

/// The demo's hall: its merchants, their people by what they are in, the mail, the cards, and a key to try.
struct HallPage: View {
    /// The field that says whom to be.
    static let personField = "person"

    let visitor: FrontVisitor
    let baseURL: String
    let shops: [Hall.Shop]
    let console: Hall.Console?

    private var say: FrontPhrases { visitor.say }

    var body: Markup {
        PageLayout(visitor.frame(), title: say.hallTitle, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { say.hallTitle }
                    p(.class("lede")) { say.hallText }
                }
            }
            if let console { card(console) }
            div(.class("shops")) { for shop in shops { card(shop) } }
            Card(say.mailboxTitle, id: "mail") {
                p(.class("muted")) { say.hallMailText }
                p { LinkButton(say.openMailbox, to: "/mailbox", icon: .mail) }
            }
            cards
            terminal
            p { ActionLink(say.componentsTitle, to: ComponentsPage.address) }
        }.body
    }

    /// The other side of the window: what the owner of the merchants types, and the code of this moment.
    private func card(_ console: Hall.Console) -> Card {
        Card(say.consoleTitle, id: "console") {
            p(.class("muted")) { say.consoleText }
            DataList(
                [
                    .init(say.language.emailLabel, console.email),
                    .init(say.language.passwordLabel) { code { console.password } },
                    .init(say.consoleCode) { span(.class("mail-code")) { console.code } },
                ], inARow: true)
            p { LinkButton(say.openConsole, to: console.url, .primary) }
        }
    }

    private func card(_ shop: Hall.Shop) -> Card {
        Card {
            div(.class("shop-head")) {
                div(.class("stack tight")) {
                    h2(.id(shop.slug)) {
                        if let logo = shop.logo {
                            img(.class("logo"), .src(logo), .alt(shop.name))
                        } else {
                            shop.name
                        }
                    }
                    p(.class("small muted")) { place(shop) }
                }
                ActionLink(say.portalDoor, to: "/p/" + shop.slug, about: shop.name)
            }
            form(.action("/demo/" + shop.slug), .post, .class("people"), .ariaLabelledBy(shop.slug)) {
                for person in shop.people {
                    button(.name(Self.personField), .value(String(person.email.mailbox))) {
                        b { person.name + ":" }
                        " " + say.situation(person.situation)
                    }
                }
            }
        }
    }

    /// `Colombia · COP`.
    private func place(_ shop: Hall.Shop) -> String {
        let country = Locale(identifier: say.language.tag).localizedString(forRegionCode: shop.country) ?? shop.country
        return "\(country) · \(shop.currency.code.uppercased())"
    }

    private var cards: Card {
        Card(say.cardsTitle, id: "cards") {
            p(.class("muted")) { say.cardsText }
            ul(.class("card-numbers")) {
                for (number, what) in [
                    ("4242 4242 4242 4242", say.cardApproved), ("4000 0000 0000 9995", say.cardDeclined),
                    ("4000 0025 0000 3155", say.cardChallenged),
                ] {
                    li {
                        code { number }
                        span { what }
                    }
                }
            }
            p { ActionLink(say.allCards, to: "/sandbox", icon: .card) }
        }
    }

    /// Three lines that work as they stand: somebody new, somebody's subscriptions, and the address of their portal.
    private var terminal: Card? {
        guard let shop = shops.first,
            let person = shop.people.first(where: { $0.situation == .late }) ?? shop.people.first
        else { return nil }
        let lines = [
            "curl \(baseURL)/v1/customers -u \(shop.key): -d name='Ana Rojas' -d email=ana@example.com",
            "curl '\(baseURL)/v1/subscriptions?customer=\(person.id)' -u \(shop.key):",
            "curl \(baseURL)/v1/billing_portal/sessions -u \(shop.key): -d customer=\(person.id)",
        ]
        return Card(say.terminalTitle, id: "terminal") {
            p(.class("muted")) { say.terminalText(shop.name, person.name) }
            pre(.class("terminal")) {
                for line in lines {
                    code { line }
                }
            }
        }
    }
}
