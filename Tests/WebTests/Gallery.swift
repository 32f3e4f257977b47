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

    static var overview: PageLayout {
        var frame = frame()
        frame.notice = Notice("Listo: guardamos tus datos de facturación.", .success)
        return PageLayout(frame, title: "Resumen", width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { "Hola, Ana" }
                    p(.class("lede")) { "Esto es lo que tienes con Gimnasio Cordillera." }
                }
            }
            div(.class("columns")) {
                div(.class("stack beside")) {
                    Card("Por pagar", id: "due", kind: .notable) {
                        Amount(text(9_990), note: "venció el 14 de junio de 2026", size: .large)
                        p(.class("muted")) {
                            "No pudimos cobrar tu Visa terminada en 4242. No había fondos suficientes."
                        }
                        div(.class("actions")) {
                            PostButton("Pagar " + text(9_990), to: "/p/gym/pay", token: "t", .primary, icon: .lock)
                        }
                    }
                    Card("Próximo cobro", id: "next") {
                        Amount(text(24_990), note: "al mes", size: .large)
                        p(.class("muted")) { "Se renueva el 14 de julio de 2026 con tu Visa terminada en 4242." }
                    }
                }
                div(.class("stack")) {
                    Card(
                        "Suscripción actual", id: "sub",
                        action: ActionLink("Ver detalle", to: "/x", about: "de Plan Premium")
                    ) {
                        div(.class("row spread")) {
                            h3 { "Plan Premium Mensual" }
                            Badge(SubscriptionStanding.active, in: say)
                        }
                        DataList([
                            .init("Precio", text(24_990) + " al mes"), .init("Se renueva", "14 de julio de 2026"),
                            .init("Se cobra a") { "Visa terminada en 4242" },
                        ])
                    }
                    Card(
                        "Métodos de pago", id: "methods", action: ActionLink("Agregar", to: "/x", icon: .plus),
                        kind: .flush
                    ) {
                        div(.class("tiles")) {
                            visa(); bank()
                        }
                    }
                    Card("Facturas", id: "invoices", action: ActionLink("Ver todo", to: "/x"), kind: .flush) {
                        invoices
                    }
                }
            }
        }
    }

    static var invoices: DataTable {
        let standings: [InvoiceStanding] = [.pastDue, .paid, .paid, .void, .processing]
        return DataTable(
            "Facturas",
            columns: [
                .init("Número", .lead), .init("Fecha"), .init("Importe", .money), .init("Estado"),
                .init("Descargar", .actions),
            ],
            rows: standings.enumerated().map { index, standing in
                [
                    markup { a(.href("/x")) { "GYM-00004\(index)" } }, .text("14 jun 2026"), .text(text(24_990)),
                    Badge(standing, in: say).body,
                    ActionLink("PDF", to: "/x", icon: .download, about: "de GYM-00004\(index)").body,
                ]
            })
    }

    static func visa() -> MethodTile {
        MethodTile(
            .card("visa"), title: "Visa terminada en 4242", detail: "Vence 12/2027", defaultLabel: say.defaultMethod
        ) {
            LinkButton("Eliminar", to: "/x", .quiet)
        }
    }

    static func bank() -> MethodTile {
        MethodTile(.bank, title: "Cuenta Banco de Chile terminada en 6789", detail: "Débito bancario") {
            PostButton("Usar por defecto", to: "/x", token: "t", .quiet)
            LinkButton("Eliminar", to: "/x", .quiet)
        }
    }

    static var methods: PageLayout {
        PageLayout(frame(current: 3), title: "Métodos de pago") {
            div(.class("page-head")) {
                div {
                    h1 { "Métodos de pago" }
                    p(.class("lede")) { "Cobramos siempre al método con la estrella." }
                }
                LinkButton("Agregar método", to: "/x", .primary, icon: .plus)
            }
            div(.class("tiles")) {
                visa()
                bank()
                MethodTile(
                    .card("mastercard"), title: "Mastercard terminada en 5100", warning: say.hasExpired("12/2025")
                ) {
                    PostButton("Usar por defecto", to: "/x", token: "t", .quiet)
                    LinkButton("Eliminar", to: "/x", .quiet)
                }
            }
        }
    }

    static var form: PageLayout {
        PageLayout(frame(current: 4), title: "Datos de facturación") {
            h1 { "Datos de facturación" }
            FormErrors(say.toCorrect(2), [("name", say.isRequired("Nombre")), ("phone", say.phoneIsInvalid)])
            Card {
                HTML.form(.action("/x"), .post, .novalidate, .class("stack")) {
                    input(.type(.hidden), .name(CSRF.field), .value("t"))
                    div(.class("fields two")) {
                        Field(
                            "name", label: "Nombre", error: say.isRequired("Nombre"), isRequired: true,
                            .autocomplete(.name))
                        Field(
                            "phone", label: "Teléfono", value: "123", type: .tel,
                            hint: "Con código de país: +56 9 1234 5678",
                            error: say.phoneIsInvalid, isRequired: false, optionalMark: say.optional,
                            .autocomplete(.tel))
                        div(.class("whole")) {
                            Field(
                                "line1", label: "Dirección", value: "Av. Siempre Viva 742", .autocomplete(.addressLine1)
                            )
                        }
                        Field("city", label: "Ciudad o comuna", value: "Ñuñoa", .autocomplete(.city))
                        SelectField(
                            "country", label: "País", value: "CL", options: [("CL", "Chile"), ("AR", "Argentina")],
                            .autocomplete(.country))
                    }
                    div(.class("actions")) {
                        SubmitButton("Guardar")
                        LinkButton("Cancelar", to: "/x")
                    }
                }
            }
        }
    }

    static var signIn: PageLayout {
        PageLayout(frame(signedIn: false), title: "Entrar", width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { "Entra a tu cuenta" }
                    p(.class("muted")) {
                        "Ingresa el correo con el que pagas a Gimnasio Cordillera. Te enviaremos un código."
                    }
                }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Field("email", label: "Correo electrónico", type: .email, .autocomplete(.email), .autofocus)
                    div(.class("wide")) { SubmitButton("Enviar") }
                }
            }
        }
    }

    static var code: PageLayout {
        PageLayout(frame(signedIn: false), title: "Código", width: .narrow) {
            Notice("Te enviamos un correo a ana@example.com si tiene una cuenta.", .information)
            Card {
                div(.class("stack tight")) {
                    h1 { "Escribe el código" }
                    p(.class("muted")) { "Son 8 dígitos y valen 10 minutos." }
                }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Field(
                        "code", label: "Código", .class("code"), .inputmode(.numeric),
                        .autocomplete(.oneTimeCode), .maxlength(9))
                    div(.class("wide")) { SubmitButton("Continuar") }
                }
            }
        }
    }

    static var cancel: PageLayout {
        PageLayout(frame(current: 2), title: "Cancelar suscripción", width: .narrow) {
            Card {
                h1 { "¿Cancelar Plan Premium?" }
                p(.class("muted")) { "Podrás usarlo hasta el 13 de julio de 2026. No habrá más cobros." }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Choices(
                        "reason", legend: "¿Por qué te vas?", chosen: "expensive",
                        options: [
                            .init("expensive", "Es muy caro"),
                            .init("unused", "No lo uso", detail: "También puedes pausarlo"),
                            .init("other", "Otra razón"),
                        ])
                    TextField("comment", label: "¿Algo más?", optionalMark: say.optional)
                    CheckField("all", label: "Avisarme si hay ofertas", isChecked: true)
                    div(.class("actions")) {
                        SubmitButton("Cancelar suscripción", .danger)
                        LinkButton("Conservarla", to: "/x")
                    }
                }
            }
        }
    }

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
            Notice("Listo: guardamos tus datos.", .success)
            Notice("Tu pago está en camino.", .information)
            Notice("Tu tarjeta vence este mes.", .attention, action: markup { a(.href("/x")) { "Reemplazar" } })
            Notice("No pudimos cobrar tu tarjeta.", .problem)
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
