extension Spanish {
    public var usePromotionCode: String { "Usar un código" }
    public func promotionCodeExplained(_ plan: String) -> String {
        "Antes de usarlo verás cuánto cambia tu próximo cobro de \(plan)."
    }
    public var promotionCodeLabel: String { "Código de promoción" }
    public var checkPromotionCode: String { "Ver el descuento" }
    public var notUsingPromotionCode: String { "No usarlo" }

    public func promotionTitle(_ code: String) -> String { "¿Usar el código \(code)?" }
    public func promotionGives(_ what: String) -> String { "Te da \(what)." }
    public var withoutPromotionCode: String { "Sin el código" }
    public var withPromotionCode: String { "Con el código" }
    public var applyPromotionCode: String { "Usar el código" }

    public var discountLabel: String { "Descuento" }
    public func takesOff(_ reduction: String) -> String { "\(reduction) menos" }
    public var lastsOnce: String { "una sola vez" }
    public func lastsUntil(_ date: String) -> String { "hasta el \(date)" }
    public func lastsForCharges(_ count: Int, _ last: String) -> String {
        count == 1 ? "solo en el cobro del \(last)" : "en \(count) cobros, el último el \(last)"
    }
    public func lastsForInvoices(_ count: Int, _ last: String) -> String {
        count == 1 ? "solo en la factura del \(last)" : "en \(count) facturas, la última del \(last)"
    }
    public var lastsForever: String { "mientras tengas la suscripción" }

    public var promotionUnknown: String { "No hay ningún código así. Revisa cómo lo escribiste." }
    public var promotionOver: String { "Ese código ya venció." }
    public var promotionUsedUp: String { "Ese código ya se usó todas las veces que se podía." }
    public var promotionOfOtherProduct: String { "Ese código es para otro producto." }
    public var promotionInOtherCurrency: String { "Ese código es para otra moneda." }
    public var promotionForFirstTime: String {
        "Ese código es solo para quien todavía no ha pagado nada, y para una sola suscripción."
    }
    public func promotionBelowMinimum(_ least: String) -> String {
        "Ese código es para suscripciones de \(least) o más por período."
    }
    public var promotionAlreadyUsed: String { "Ya usaste ese código en esta suscripción." }
    public var promotionAnotherApplies: String {
        "Esta suscripción ya tiene el descuento de un código. Cuando termine podrás usar otro."
    }
    public var promotionChangesNothing: String { "Ese código no cambia tu próximo cobro." }
    public var promotionNotNow: String { "Ahora esta suscripción no recibe códigos." }
    public var promotionTooManyTries: String { "Se probaron demasiados códigos. Espera un rato y vuelve a intentarlo." }
    public var promotionLost: String { "Ese código ya no se puede usar. No cambiamos nada." }
    public var promotionApplied: String { "Listo: tu próximo cobro ya tiene el descuento." }
}
