extension Spanish {
    public var consoleTaxesIntro: String {
        "Lo que se cobra de impuestos. Cada suscripción lleva los que tenía al crearla, o los que elegiste."
    }
    public var consoleNoTaxes: String { "Todavía no hay impuestos." }
    public var consoleNoTaxesAdvice: String {
        "Sin ninguno, tus precios se cobran tal como están y la factura no los detalla."
    }
    public var consoleNewTax: String { "Nuevo impuesto" }
    public var consoleNewTaxIntro: String {
        "El porcentaje no cambia después: si la ley lo cambia, crea otro y archiva este."
    }
    public var consoleCreateTax: String { "Crear impuesto" }
    public var consoleTaxNameHint: String { "Como va en la factura. Por ejemplo, IVA." }
    public var consoleTaxPercent: String { "Porcentaje" }
    public func consoleTaxPercentHint(_ example: String) -> String { "Por ejemplo, \(example)." }
    public var consoleTaxKind: String { "Cómo se cobra" }
    public var consoleTaxIncluded: String { "Incluido en el precio" }
    public var consoleTaxIncludedDetail: String { "El cliente paga el precio, y la factura dice cuánto es impuesto." }
    public var consoleTaxAdded: String { "Se suma al precio" }
    public var consoleTaxAddedDetail: String { "El cliente paga el precio más el impuesto." }
    public var consoleTaxIsDefault: String { "En cada suscripción nueva" }
    public var consoleTaxInUse: String { "Se puede elegir" }
    public var consoleTaxMakeDefault: String { "Poner en cada nueva" }
    public var consoleTaxUndoDefault: String { "No ponerlo solo" }
    public var consoleTaxRestore: String { "Volver a usar" }
    public func consoleArchiveTaxTitle(_ tax: String) -> String { "¿Archivar \(tax)?" }
    public var consoleArchiveTaxExplained: String {
        "No se podrá elegir más. Las suscripciones que ya lo llevan lo siguen cobrando."
    }
    public var consoleArchiveTaxOfDefault: String { "Desde ahora, las suscripciones nuevas no lo llevarán." }
    public var consoleTaxCanBeRestored: String { "Puedes volver a usarlo cuando quieras." }
    public var consoleTaxLabel: String { "Impuesto" }
    public func consoleTaxAsUsual(_ taxes: String?) -> String {
        taxes.map { "El de siempre: \($0)" } ?? "El de siempre: ninguno"
    }
    public var consoleTaxNone: String { "Sin impuesto" }

    public var consoleTaxMade: String { "Creamos el impuesto." }
    public var consoleTaxArchived: String { "El impuesto ya no se puede elegir." }
    public var consoleTaxRestored: String { "El impuesto se puede elegir otra vez." }
    public func consoleTaxMadeDefault(_ tax: String) -> String { "Cada suscripción nueva llevará \(tax)." }
    public func consoleTaxNotDefault(_ tax: String) -> String {
        "Las suscripciones nuevas ya no llevan \(tax) por sí solas."
    }
    public var consoleTaxNotAny: String { "Ese impuesto está archivado. Vuelve a usarlo primero." }
}
