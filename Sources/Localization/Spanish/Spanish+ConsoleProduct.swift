extension Spanish {
    public var consoleProductsIntro: String {
        "Lo que vendes y cuánto cuesta. Cada producto puede tener varios precios."
    }
    public var consoleNoProducts: String { "Todavía no vendes nada." }
    public var consoleNoProductsAdvice: String {
        "Crea un producto con su precio: después podrás suscribir clientes a él."
    }
    public var consoleNewProduct: String { "Nuevo producto" }
    public var consoleNewProductIntro: String {
        "Tus clientes ven el nombre en el portal, en sus correos y en sus facturas."
    }
    public var consoleCreateProduct: String { "Crear producto" }
    public var consoleEditProduct: String { "Editar producto" }
    public var consoleProductName: String { "Nombre" }
    public var consoleProductNameHint: String { "Por ejemplo, Plan mensual." }
    public var consoleProductDescription: String { "Descripción" }
    public var consoleDefaultPrice: String { "Precio" }
    public var consolePrices: String { "Precios" }
    public var consoleNoPrices: String { "Este producto no tiene precios." }
    public var consoleNoPricesAdvice: String { "Agrega uno para poder venderlo." }
    public func consolePriceAmount(_ currency: String) -> String { "Precio en \(currency)" }
    public var consolePriceInterval: String { "Cada cuánto se cobra" }
    public var consoleOnce: String { "cobro único" }
    public var consoleNewPrice: String { "Agregar precio" }
    public func consoleNewPriceOf(_ product: String) -> String { "Nuevo precio de \(product)" }
    public var consoleNewPriceIntro: String {
        "Un precio no cambia después: quien ya lo paga lo sigue pagando. Para cambiarlo, agrega otro."
    }
    public var consoleOnSale: String { "A la venta" }
    public var consoleArchived: String { "Archivado" }
    public var consoleArchive: String { "Archivar" }
    public var consoleRestore: String { "Volver a vender" }
    public func consoleArchiveProductTitle(_ product: String) -> String { "¿Archivar \(product)?" }
    public var consoleArchiveProductExplained: String {
        "Nadie más podrá suscribirse. Las suscripciones que ya existen siguen y se cobran igual."
    }
    public func consoleArchivePriceTitle(_ price: String) -> String { "¿Archivar el precio \(price)?" }
    public var consoleArchivePriceExplained: String { "No se ofrecerá más. Quien ya lo paga lo sigue pagando." }
    public var consoleCanBeRestored: String { "Puedes volver a venderlo cuando quieras." }
    public var consoleProductSaved: String { "Guardamos el producto." }
    public var consoleProductArchived: String { "El producto ya no se vende." }
    public var consoleProductRestored: String { "El producto está otra vez a la venta." }
    public var consolePriceAdded: String { "Agregamos el precio." }
    public var consolePriceArchived: String { "El precio ya no se ofrece." }
    public var consolePriceRestored: String { "El precio se ofrece otra vez." }
}
