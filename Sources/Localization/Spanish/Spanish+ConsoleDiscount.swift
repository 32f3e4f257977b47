extension Spanish {
    public var consoleCouponsIntro: String {
        "Descuentos que das al crear una suscripción, o con un código que el cliente escribe en su portal."
    }
    public var consoleNoCoupons: String { "Todavía no hay cupones." }
    public var consoleNoCouponsAdvice: String {
        "Crea uno, con cuánto descuenta y por cuánto tiempo. Después puedes hacerle códigos."
    }
    public var consoleNewCoupon: String { "Nuevo cupón" }
    public var consoleNewCouponIntro: String {
        "Cuánto descuenta y por cuánto tiempo no cambia después: para otro descuento, crea otro cupón."
    }
    public var consoleCreateCoupon: String { "Crear cupón" }
    public var consoleCouponNameHint: String { "Tus clientes lo ven en sus facturas. Por ejemplo, Bienvenida." }
    public var consoleCouponKind: String { "Qué descuenta" }
    public var consoleCouponPercent: String { "Un porcentaje" }
    public func consoleCouponAmount(_ currency: String) -> String { "Un monto en \(currency)" }
    public var consoleCouponValue: String { "Cuánto" }
    public func consoleCouponValueHint(_ percent: String, _ amount: String) -> String {
        "Por ejemplo, \(percent), o \(amount) si es un monto."
    }
    public func consolePercentIsUnclear(_ example: String) -> String {
        "Escribe un porcentaje hasta 100, como \(example)."
    }
    public var consoleCouponDuration: String { "Por cuánto tiempo" }
    public func consoleCouponLasts(_ duration: CouponLasting) -> String {
        switch duration {
        case .once: "En una sola factura"
        case .repeating: "Durante algunos meses"
        case .forever: "Siempre"
        }
    }
    public var consoleLastsForever: String { "siempre" }
    public var consoleCouponMonths: String { "Cuántos meses" }
    public var consoleCouponMonthsHint: String { "Solo si dura algunos meses." }
    public func consoleCountFromTo(_ least: String, _ most: String) -> String {
        "Escribe un número de \(least) a \(most), sin decimales."
    }
    public var consoleCouponLimit: String { "Cuántas veces se puede usar" }
    public var consoleCouponLimitHint: String { "En blanco, sin límite." }
    public var consoleCouponRedeemBy: String { "Último día para usarlo" }
    public var consoleCouponRedeemByHint: String { "En blanco, sin fecha. Quien ya lo tiene lo conserva después." }
    public var consoleCouponUses: String { "Usos" }
    public func consoleCouponUsed(_ count: String, of most: String?) -> String {
        most.map { "\(count) de \($0)" } ?? count
    }
    public func consoleCouponState(_ state: CouponState) -> String {
        switch state {
        case .current: "Vigente"
        case .usedUp: "Agotado"
        case .over: "Vencido"
        case .off: "Desactivado"
        case .ended: "Terminado"
        }
    }

    public var consoleCodes: String { "Códigos" }
    public var consoleNoCodes: String { "Este cupón no tiene códigos." }
    public var consoleNoCodesAdvice: String { "Con un código, tus clientes lo usan por su cuenta en el portal." }
    public var consoleNewCode: String { "Nuevo código" }
    public func consoleNewCodeIntro(_ coupon: String) -> String {
        "Quien lo escriba en su portal recibe \(coupon) desde su próxima factura."
    }
    public var consoleCouponCodeHint: String {
        "Letras sin tilde, números y guiones; da igual si son mayúsculas. En blanco, lo inventamos."
    }
    public var consoleCodeTaken: String { "Ya hay un código activo con esas letras. Escribe otro." }
    public var consoleCodeIsUnclear: String { "Usa de 1 a 50 letras sin tilde, números o guiones, sin espacios." }
    public var consoleCodeFirstTime: String { "Solo para quien todavía no ha pagado nada" }
    public var consoleCodeFirstTimeDetail: String { "Y para una sola de sus suscripciones." }
    public var consoleCreateCode: String { "Crear código" }
    public var consoleSwitchCodeOff: String { "Desactivar" }
    public var consoleSwitchCodeOn: String { "Activar" }

    public var consoleEndCoupon: String { "Terminar" }
    public func consoleEndCouponTitle(_ coupon: String) -> String { "¿Terminar el cupón \(coupon)?" }
    public var consoleEndCouponExplained: String {
        "Nadie más lo recibe: ni al crear una suscripción, ni con sus códigos, ni como oferta a quien se va."
    }
    public func consoleEndCouponHolders(_ count: String, isOne: Bool) -> String {
        isOne
            ? "Se dio \(count) vez. Quien lo tiene lo conserva por el tiempo que se le dio."
            : "Se dio \(count) veces. Quienes lo tienen lo conservan por el tiempo que se les dio."
    }
    public var consoleEndCouponIsFinal: String { "No se puede deshacer: para darlo otra vez, crea otro." }

    public var consoleNoDiscount: String { "Sin descuento" }
    public var consoleCouponNotNow: String { "Ese cupón ya no se puede dar. Elige otro, o ninguno." }
    public var consoleCouponOtherCurrency: String { "Ese cupón está en otra moneda. Elige otro, o ninguno." }

    public var consoleCouponMade: String { "Creamos el cupón." }
    public var consoleCouponEnded: String { "El cupón terminó. Quien lo tiene lo conserva." }
    public func consoleCodeMade(_ code: String) -> String { "Creamos el código \(code)." }
    public func consoleCodeSwitchedOff(_ code: String) -> String {
        "El código \(code) ya no se puede usar. Quien lo usó conserva su descuento."
    }
    public func consoleCodeSwitchedOn(_ code: String) -> String { "El código \(code) se puede usar otra vez." }
    public func consoleCodeNotSwitchedOn(_ code: String) -> String {
        "No activamos \(code): ya hay otro código activo con esas letras."
    }
}
