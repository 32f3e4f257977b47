import Core
import HTML
import Localization

@testable import Web

enum Gallery {
    static let say = Spanish()
    static let brand = BrandStylesheet(HexColor(red: 0x0B, green: 0x7A, blue: 0x5B), folder: "/p/gym").asset
    static let money = Reader(say, country: "CL", zone: .utc)

    static func frame(signedIn: Bool = true, current: Int = 0, _ language: any Language = say) -> PageFrame {
        var frame = PageFrame(language: language, merchant: "Gimnasio Cordillera", home: "/p/gym")
        frame.stylesheets = [brand.path]
        frame.support = .init(email: "hola@cordillera.example", phone: "+56 2 2345 6789")
        frame.privacy = "https://cordillera.example/privacidad"
        frame.terms = "https://cordillera.example/condiciones"
        if signedIn {
            frame.account = .init("ana@example.com", signOut: "/p/gym/session/end", token: "t")
            frame.returnTo = "https://cordillera.example"
            let names = ["Resumen", "Pagos", "Suscripciones", "Métodos de pago", "Datos de facturación"]
            frame.sections = names.enumerated().map { SectionLink($1, to: "/p/gym/\($0)", isCurrent: $0 == current) }
            frame.isTestMode = true
        }
        return frame
    }

    static var pages: [String: any View] {
        let samples: [String: any View] = [
            "overview": overview, "methods": methods, "form": form, "sign-in": signIn, "code": code, "cancel": cancel,
            "empty": empty, "notices": notices,
        ]
        return samples.merging(Trouble.allCases.map { ("error-" + $0.rawValue, error($0)) }) { page, _ in page }
    }

    static func text(_ amount: Int64) -> String { money.money(Money(amount, .clp)) }

    static var empty: PageLayout {
        PageLayout(frame(current: 1), title: "Pagos") {
            h1 { "Pagos" }
            Card {
                EmptyState(
                    .receipt, "Aún no tienes pagos", text: "Cuando pagues algo, lo verás aquí.",
                    action: LinkButton("Ver suscripciones", to: "/x"))
            }
        }
    }

    static var notices: PageLayout {
        PageLayout(frame(), title: "Avisos") {
            h1 { "Avisos" }
            Notice("Listo: guardamos tus datos.", .positive)
            Notice("Tu pago está en camino.", .progress)
            Notice("Tu tarjeta vence este mes.", .attention, action: markup { a(.href("/x")) { "Reemplazar" } })
            Notice("No pudimos cobrar tu tarjeta.", .negative)
            div(.class("row")) {
                for standing in InvoiceStanding.allCases { Badge(standing, in: say) }
                for standing in SubscriptionStanding.allCases { Badge(standing, in: say) }
            }
        }
    }

    static func error(_ trouble: Trouble) -> ErrorPage {
        ErrorPage(trouble, frame: frame(signedIn: false), requestID: trouble == .broken ? "req_8f2a91" : nil)
    }
}
