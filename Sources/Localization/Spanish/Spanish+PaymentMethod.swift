extension Spanish {
    public var methodsIntro: String { "Cobramos con el principal." }
    public func methodsIntro(except plans: String, _ count: Int) -> String {
        "Cobramos con el principal, salvo \(plans): \(count == 1 ? "tiene" : "tienen") su propio método."
    }
    public var noMethodsYet: String { "Todavía no tienes un método de pago" }
    public var noMethodsAdvice: String { "Agrega uno para que tus pagos se hagan solos y a tiempo." }
    public var noMethodsAdviceByHand: String { "Agrega uno y paga tus facturas con un clic." }
    public func firstMethodPays(_ amount: String) -> String { "Al agregarlo se cobra lo que debes: \(amount)." }
    public var addMethod: String { "Agregar método de pago" }
    public var addMethodHint: String {
        "Te llevaremos a la página segura del procesador de pagos. Nunca vemos ni guardamos tu número de tarjeta."
    }
    public var useForAll: String { "Usarla para todos mis cobros" }
    public func offerTitle(_ amount: String, _ method: String) -> String { "¿Pagar ahora los \(amount) con \(method)?" }
    public var offerMakesDefault: String {
        "Si pagas, será también tu método principal: tus próximos cobros se harán con él."
    }
    public var offerIsDefault: String { "Ya es tu método principal: tus próximos cobros se harán con él." }
    public func yesPay(_ amount: String) -> String { "Sí, pagar \(amount)" }
    public var onlyStore: String { "Solo guardarla" }
    public var useAsDefault: String { "Usar como principal" }
    public func useAsDefaultTitle(_ method: String) -> String { "¿Usar \(method) como principal?" }
    public func haveTheirOwnMethod(_ plans: String, _ count: Int) -> String {
        count == 1 ? "\(plans) tiene un método de pago propio." : "Tienen un método de pago propio: \(plans)."
    }
    public var useEverywhere: String { "Usar en todas mis suscripciones" }
    public func nowDefault(_ method: String) -> String { "\(method) es ahora tu método principal." }
    public func deleteMethodTitle(_ method: String) -> String { "¿Eliminar \(method)?" }
    public var deleteMethodWarning: String { "No podremos volver a cobrar con este método." }
    public var lastChargeRefused: String { "Se rechazó el último cobro." }
    public func deletePromotes(_ method: String) -> String { "Tu nuevo método principal será \(method)." }
    public func deletePassesOn(_ plans: String) -> String { "Con él se cobrará: \(plans)." }
    public var deleteLeavesNone: String {
        "Es tu único método. El próximo pago quedará pendiente y te enviaremos un correo para que elijas cómo pagarlo."
    }
    public func deleteLeavesWithout(_ plans: String) -> String { "Se queda sin método de pago: \(plans)." }
    public func deleteCharges(_ amount: String) -> String {
        "Al eliminarlo, cobraremos de inmediato con el siguiente los \(amount) pendientes."
    }
    public func deleteMovesSubscriptions(_ plans: String) -> String {
        "Lo usas en: \(plans). Se cobrará con tu método principal."
    }
    public func deleteEndsPayment(_ amount: String) -> String {
        "El pago de \(amount) que espera a tu banco no se hará con este método."
    }
    public var lastMethodStays: String { "Es tu único método y no se puede eliminar. Agrega otro primero." }
    public var keepMethod: String { "Ir atrás" }
    public func methodDeleted(_ method: String) -> String { "Eliminamos \(method)." }
    public var methodIsGoneTitle: String { "Este método de pago ya no está" }
    public var methodIsGone: String {
        "Puede que lo hayas eliminado en otra pestaña. No se cobró ni se cambió nada."
    }
    public func methodAdded(_ method: String) -> String { "Agregamos \(method)." }
    public func methodAddedAsDefault(_ method: String) -> String { "Agregamos \(method). Es tu método principal." }
    public var setupRefused: String { "No se pudo agregar el método de pago." }
    public var setupLeft: String { "No agregaste ningún método de pago." }
    public func recovered(_ amount: String) -> String { "Cobramos los \(amount) pendientes. Estás al día." }
    public func stillDeclined(_ amount: String) -> String { "Intentamos cobrar los \(amount) pendientes y no se pudo." }
    public func stillConfirming(_ amount: String) -> String {
        "Estamos confirmando el cobro de \(amount). No pagues de nuevo."
    }
    public func needsYou(_ amount: String) -> String { "Tu banco pide que confirmes el pago de \(amount)." }
}
