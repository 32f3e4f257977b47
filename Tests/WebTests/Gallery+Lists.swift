import Core
import HTML
import Localization

@testable import Web

extension Gallery {
    static var overview: PageLayout {
        var frame = frame()
        frame.notice = Notice("Listo: guardamos tus datos de facturación.", .positive)
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
}
