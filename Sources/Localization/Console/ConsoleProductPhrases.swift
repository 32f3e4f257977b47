/// What a merchant sells, as its people read of it.
public protocol ConsoleProductPhrases: ConsoleListPhrases {
    var consoleProductsIntro: String { get }
    var consoleNoProducts: String { get }
    var consoleNoProductsAdvice: String { get }
    var consoleNewProduct: String { get }
    var consoleNewProductIntro: String { get }
    var consoleCreateProduct: String { get }
    var consoleEditProduct: String { get }
    var consoleProductName: String { get }
    var consoleProductNameHint: String { get }
    var consoleProductDescription: String { get }
    var consoleDefaultPrice: String { get }
    var consolePrices: String { get }
    var consoleNoPrices: String { get }
    var consoleNoPricesAdvice: String { get }
    func consolePriceAmount(_ currency: String) -> String
    var consolePriceInterval: String { get }
    /// After an amount.
    var consoleOnce: String { get }
    var consoleNewPrice: String { get }
    func consoleNewPriceOf(_ product: String) -> String
    var consoleNewPriceIntro: String { get }
    var consoleOnSale: String { get }
    var consoleArchived: String { get }
    var consoleArchive: String { get }
    var consoleRestore: String { get }
    func consoleArchiveProductTitle(_ product: String) -> String
    var consoleArchiveProductExplained: String { get }
    func consoleArchivePriceTitle(_ price: String) -> String
    var consoleArchivePriceExplained: String { get }
    var consoleCanBeRestored: String { get }
    var consoleProductSaved: String { get }
    var consoleProductArchived: String { get }
    var consoleProductRestored: String { get }
    var consolePriceAdded: String { get }
    var consolePriceArchived: String { get }
    var consolePriceRestored: String { get }
}
