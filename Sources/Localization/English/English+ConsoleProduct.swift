extension English {
    public var consoleProductsIntro: String { "What you sell and what it costs. A product can have several prices." }
    public var consoleNoProducts: String { "Nothing is on sale yet." }
    public var consoleNoProductsAdvice: String {
        "Create a product with its price: then you can subscribe customers to it."
    }
    public var consoleNewProduct: String { "New product" }
    public var consoleNewProductIntro: String {
        "Your customers see the name in the portal, in their mail and on their invoices."
    }
    public var consoleCreateProduct: String { "Create product" }
    public var consoleEditProduct: String { "Edit product" }
    public var consoleProductName: String { "Name" }
    public var consoleProductNameHint: String { "For example, Monthly plan." }
    public var consoleProductDescription: String { "Description" }
    public var consoleDefaultPrice: String { "Price" }
    public var consolePrices: String { "Prices" }
    public var consoleNoPrices: String { "This product has no prices." }
    public var consoleNoPricesAdvice: String { "Add one to sell it." }
    public func consolePriceAmount(_ currency: String) -> String { "Price in \(currency)" }
    public var consolePriceInterval: String { "How often it is charged" }
    public var consoleOnce: String { "one-time charge" }
    public var consoleNewPrice: String { "Add price" }
    public func consoleNewPriceOf(_ product: String) -> String { "New price of \(product)" }
    public var consoleNewPriceIntro: String {
        "A price never changes: whoever pays it goes on paying it. To change it, add another."
    }
    public var consoleOnSale: String { "On sale" }
    public var consoleArchived: String { "Archived" }
    public var consoleArchive: String { "Archive" }
    public var consoleRestore: String { "Put back on sale" }
    public func consoleArchiveProductTitle(_ product: String) -> String { "Archive \(product)?" }
    public var consoleArchiveProductExplained: String {
        "Nobody else can subscribe to it. Subscriptions that exist go on and are charged as before."
    }
    public func consoleArchivePriceTitle(_ price: String) -> String { "Archive the price \(price)?" }
    public var consoleArchivePriceExplained: String { "It is not offered any more. Whoever pays it goes on paying it." }
    public var consoleCanBeRestored: String { "You can put it back on sale whenever you like." }
    public var consoleProductSaved: String { "The product is saved." }
    public var consoleProductArchived: String { "The product is not on sale any more." }
    public var consoleProductRestored: String { "The product is on sale again." }
    public var consolePriceAdded: String { "The price is added." }
    public var consolePriceArchived: String { "The price is not offered any more." }
    public var consolePriceRestored: String { "The price is offered again." }
}
