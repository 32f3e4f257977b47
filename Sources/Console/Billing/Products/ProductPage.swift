import Billing
import Core
import HTML
import Localization
import Web

/// One product with its prices, page by page.
struct ProductPage: View {
    let frame: ConsoleFrame
    let product: Product
    let prices: [Price]
    let pager: ListPager
    let reader: Reader
    let paths: ConsolePaths
    /// On this server.
    let picture: String?
    let mayChange: Bool
    let token: String

    private var say: any Language { reader.say }

    /// Pages show nothing of another server (W2).
    static func picture(of product: Product, on baseURL: String) -> String? {
        product.images.first { $0.hasPrefix(baseURL + "/assets/") }.map { String($0.dropFirst(baseURL.count)) }
    }

    var body: Markup {
        ConsolePageLayout(frame, title: product.name, width: .full) {
            div(.class("page-head")) {
                div {
                    ProductPicture(product.name, picture: picture)
                    h1 { product.name }
                    Badge(product: product, in: say)
                }
                if mayChange {
                    div(.class("actions")) {
                        LinkButton(say.edit, to: paths.product(product.id) + "/edit", icon: .pencil)
                        LinkButton(say.consoleProductPicture, to: paths.productPicture(product.id))
                        if product.isActive {
                            LinkButton(say.consoleArchive, to: paths.product(product.id) + "/archive", .quiet)
                        } else {
                            PostButton(say.consoleRestore, to: paths.product(product.id) + "/restore", token: token)
                        }
                    }
                }
            }
            Card {
                if let description = product.description { p { description } }
                DataList(
                    [
                        .init(say.consoleCreated, reader.date(product.createdAt)),
                        .init("ID") { code { product.id.rawValue } },
                    ], inARow: true)
            }
            Card(
                say.consolePrices, id: "prices",
                action: markup {
                    if mayChange { ActionLink(say.consoleNewPrice, to: paths.newPrice(of: product.id), icon: .plus) }
                }, kind: .flush
            ) {
                if prices.isEmpty {
                    EmptyState(.plus, say.consoleNoPrices, text: say.consoleNoPricesAdvice)
                } else {
                    table
                }
            }
            pager.links(say.consolePrices, in: say)
            p { ActionLink(say.consoleSection(.products), to: paths.products, icon: .back) }
        }
    }

    private var table: DataTable {
        DataTable(
            say.consolePrices,
            columns: [
                .init(say.amountColumn, .lead), .init(say.statusColumn), .init("ID"),
                .init(say.consoleActions, .actions),
            ],
            rows: prices.map { price -> [Markup] in
                [
                    .text(reader.words(price)),
                    Badge(
                        price.isActive ? say.consoleOnSale : say.consoleArchived, price.isActive ? .positive : .neutral
                    ).body,
                    code { price.id.rawValue }, mayChange ? action(on: price) : .empty,
                ]
            })
    }

    private func action(on price: Price) -> Markup {
        let address = paths.price(price.id, of: product.id)
        return price.isActive
            ? ActionLink(say.consoleArchive, to: address + "/archive", about: reader.words(price)).body
            : PostButton(
                say.consoleRestore, to: address + "/restore", token: token, .quiet, about: reader.words(price)
            ).body
    }
}

extension Badge {
    init(product: Product, in say: any Language) {
        self.init(
            product.isActive ? say.consoleOnSale : say.consoleArchived, product.isActive ? .positive : .neutral)
    }
}

extension Reader {
    /// `$9.990 al mes`, `$5.000, cobro único`.
    func words(_ price: Price) -> String {
        guard let recurrence = price.recurrence else {
            return money(price.unitAmount) + ", " + say.consoleOnce
        }
        return money(price.unitAmount) + " " + say.each(recurrence)
    }
}
