extension Portuguese {
    public var consoleProductsIntro: String { "O que você vende e quanto custa. Cada produto pode ter vários preços." }
    public var consoleNoProducts: String { "Você ainda não vende nada." }
    public var consoleNoProductsAdvice: String {
        "Crie um produto com seu preço: depois você poderá assinar clientes nele."
    }
    public var consoleNewProduct: String { "Novo produto" }
    public var consoleNewProductIntro: String { "Seus clientes veem o nome no portal, nos e-mails e nas faturas." }
    public var consoleCreateProduct: String { "Criar produto" }
    public var consoleEditProduct: String { "Editar produto" }
    public var consoleProductName: String { "Nome" }
    public var consoleProductNameHint: String { "Por exemplo, Plano mensal." }
    public var consoleProductDescription: String { "Descrição" }
    public var consoleDefaultPrice: String { "Preço" }
    public var consolePrices: String { "Preços" }
    public var consoleNoPrices: String { "Este produto não tem preços." }
    public var consoleNoPricesAdvice: String { "Adicione um para poder vendê-lo." }
    public func consolePriceAmount(_ currency: String) -> String { "Preço em \(currency)" }
    public var consolePriceInterval: String { "De quanto em quanto é cobrado" }
    public var consoleOnce: String { "cobrança única" }
    public var consoleNewPrice: String { "Adicionar preço" }
    public func consoleNewPriceOf(_ product: String) -> String { "Novo preço de \(product)" }
    public var consoleNewPriceIntro: String {
        "Um preço não muda depois: quem já o paga continua pagando. Para mudar, adicione outro."
    }
    public var consoleOnSale: String { "À venda" }
    public var consoleArchived: String { "Arquivado" }
    public var consoleArchive: String { "Arquivar" }
    public var consoleRestore: String { "Voltar a vender" }
    public func consoleArchiveProductTitle(_ product: String) -> String { "Arquivar \(product)?" }
    public var consoleArchiveProductExplained: String {
        "Ninguém mais poderá assinar. As assinaturas que já existem continuam e são cobradas do mesmo jeito."
    }
    public func consoleArchivePriceTitle(_ price: String) -> String { "Arquivar o preço \(price)?" }
    public var consoleArchivePriceExplained: String { "Não será mais oferecido. Quem já o paga continua pagando." }
    public var consoleCanBeRestored: String { "Você pode voltar a vendê-lo quando quiser." }
    public var consoleProductSaved: String { "Salvamos o produto." }
    public var consoleProductArchived: String { "O produto não é mais vendido." }
    public var consoleProductRestored: String { "O produto está à venda de novo." }
    public var consolePriceAdded: String { "Adicionamos o preço." }
    public var consolePriceArchived: String { "O preço não é mais oferecido." }
    public var consolePriceRestored: String { "O preço é oferecido de novo." }
}
