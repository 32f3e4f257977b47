import HTML
import Testing

struct Row: Sendable {
    let number: Int, memo: String, isPaid: Bool
}

struct InvoicesPage: View {
    let rows: [Row]
    var note: String?

    var body: Markup {
        html(.lang("es")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { "Facturas" }
                link(.rel("stylesheet"), .href("/app.css"))
            }
            HTML.body {
                header(.class("top")) { nav { a(.href("/")) { "Inicio" } } }
                main(.id("main")) {
                    h1 { "Facturas de Ana" }
                    if let note { p(.class("note")) { note } }
                    table(.class("list")) {
                        thead { tr { for name in ["Número", "Nota", "Estado", ""] { th(.scope(.col)) { name } } } }
                        tbody {
                            for row in rows {
                                tr {
                                    td { a(.href("/invoices/\(row.number)")) { "INV-\(row.number)" } }
                                    td { row.memo }
                                    td {
                                        if row.isPaid {
                                            span(.class("badge ok")) { "Pagada" }
                                        } else {
                                            span(.class("badge due")) { "Pendiente" }
                                        }
                                    }
                                    td { a(.href("/invoices/\(row.number)/pdf"), .class("quiet")) { "PDF" } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

@Suite struct `A page` {
    @Test func `is written byte for byte as it is told`() {
        let page = InvoicesPage(rows: [Row(number: 7, memo: "Café & <té>", isPaid: true)], note: "Hola")

        #expect(
            page.string == """
                <!doctype html>
                <html lang="es"><head><meta charset="utf-8"><title>Facturas</title><link rel="stylesheet" href="/app.css"></head>\
                <body><header class="top"><nav><a href="/">Inicio</a></nav></header><main id="main"><h1>Facturas de Ana</h1>\
                <p class="note">Hola</p><table class="list"><thead><tr><th scope="col">Número</th><th scope="col">Nota</th>\
                <th scope="col">Estado</th><th scope="col"></th></tr></thead><tbody><tr><td><a href="/invoices/7">INV-7</a></td>\
                <td>Café &amp; &lt;té&gt;</td><td><span class="badge ok">Pagada</span></td>\
                <td><a href="/invoices/7/pdf" class="quiet">PDF</a></td></tr></tbody></table></main></body></html>

                """)
    }

    @Test func `leaves out what a condition leaves out`() {
        #expect(
            input(.name("a"), .checked(if: false), .required(if: true), .ariaInvalid(false)).string
                == "<input name=\"a\" required>")
        #expect(InvoicesPage(rows: []).string.contains("class=\"note\"") == false)
    }

    @Test func `can be joined from parts without changing either`() {
        let first = p { "1" }
        let both = markup {
            first; p { "2" }
        }

        #expect(first.string == "<p>1</p>")
        #expect(both.string == "<p>1</p><p>2</p>")
    }

    @Test func `is quick to write`() {
        let page = InvoicesPage(
            rows: (1...55).map {
                Row(number: 10_000 + $0, memo: "Suscripción <anual> & soporte nº \($0)", isPaid: $0 % 3 == 0)
            })
        let clock = ContinuousClock()
        var count = 0
        let rounds = 200

        let spent = clock.measure { for _ in 0..<rounds { count += page.body.bytes.count } }

        let perPage = spent / rounds
        print("HTML: a page of \(count / rounds) bytes in \(perPage)")
        #expect(perPage < .milliseconds(20))
    }
}
