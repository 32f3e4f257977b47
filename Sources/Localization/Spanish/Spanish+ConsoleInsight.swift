extension Spanish {
    public var consoleInsightsIntro: String {
        "Qué fue de las deudas, mes a mes: los correos que salieron, quién entró al portal, quién arregló su método de pago y cuánto se pagó."
    }
    public var consoleRecoveredFigure: String { "Recuperado en 12 meses" }
    public var consoleRevenueFigure: String { "Ingreso mensual recurrente" }
    public var consoleRevenueLater: String { "Se cuenta cada hora" }
    public var consoleOwedFigure: String { "Te deben" }
    public func consoleSheet(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered: "Dinero recuperado"
        case .path: "Del correo al pago"
        case .entrances: "Cómo entran al portal"
        case .revenue: "Ingreso mensual recurrente"
        case .debts: "Antigüedad de las deudas"
        case .reasons: "Por qué se van"
        case .offers: "Ofertas a quienes se van"
        }
    }
    public func consoleSheetNote(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered:
            "Lo que se pagó después de un cobro rechazado de la misma factura, por nuevos intentos o porque el cliente hizo algo."
        case .path: "Los correos son los de pago fallido, por confirmar y por completar."
        case .entrances: "Se cuenta cuando alguien entra. Tu equipo son las sesiones que se abrieron desde aquí."
        case .revenue:
            "Lo que suman las suscripciones activas y en mora, llevado a un mes, sin descuentos ni impuestos que se agregan. Se cuenta cada hora; de cada mes queda la última cuenta."
        case .debts:
            "Facturas abiertas, por los días desde que vencieron, o desde que se emitieron si no tienen vencimiento."
        case .reasons: "De quienes cancelaron en los últimos 12 meses y no se arrepintieron."
        case .offers: "Junto a lo que hicieron quienes no vieron la oferta, que el azar apartó."
        }
    }
    public func consoleInsight(_ column: InsightColumn) -> String {
        switch column {
        case .month: "Mes"
        case .letters: "Correos enviados"
        case .entrances: "Entradas al portal"
        case .methods: "Métodos agregados"
        case .debtsPaid: "Deudas pagadas"
        case .paidByCustomers: "De ellas, por el cliente"
        case .amount: "Recuperado"
        case .amountByCustomers: "De eso, por el cliente"
        case .currency: "Moneda"
        case .byMail: "Con código o enlace"
        case .byPassword: "Con contraseña"
        case .byLink: "Por el enlace de un aviso"
        case .byProgram: "Desde tu sitio"
        case .byPeople: "Tu equipo"
        case .subscriptions: "Suscripciones"
        case .revenue: "Por mes"
        case .change: "Cambio"
        case .countedAt: "Contado el"
        case .age: "Antigüedad"
        case .invoices: "Facturas"
        case .owed: "Te deben"
        case .reason: "Motivo"
        case .count: "Cuántos"
        case .offer: "Cupón"
        case .group: "Grupo"
        case .leaving: "Se iban"
        case .shown: "La vieron"
        case .taken: "La tomaron"
        case .left: "Se fueron"
        case .cameBack: "Volvieron"
        case .payingAfter30: "Pagan a los 30 días"
        case .payingAfter90: "Pagan a los 90 días"
        }
    }
    public func consoleDebtAge(_ age: DebtAge) -> String {
        switch age {
        case .notDue: "Por vencer"
        case .upTo30: "Hasta 30 días"
        case .upTo60: "31 a 60 días"
        case .upTo90: "61 a 90 días"
        case .older: "Más de 90 días"
        }
    }
    public func consoleCohort(isOffered: Bool) -> String { isOffered ? "Con la oferta" : "Sin verla" }
    public var consoleWithoutReason: String { "No lo dijeron" }
    public func consolePaying(_ paying: Int, of counted: Int) -> String {
        "\(paying) de \(counted) (\(percent("\(paying * 100 / counted)")))"
    }
    public func consoleOfferDifference(_ days: Int, points: String, margin: String, isClear: Bool) -> String {
        let more =
            "A los \(days) días siguen pagando \(points) puntos más con la oferta, con un margen de \(margin)"
        return isClear ? more + "." : more + ": puede ser azar."
    }
    public func consoleOfferTooFew(_ days: Int) -> String { "A los \(days) días todavía son muy pocos para saber." }
    public var consoleDownloadCSV: String { "Descargar CSV" }
    public var consoleNothingCounted: String { "Todavía no hay nada que contar." }
    public func consolePlot(_ sheet: String, _ currency: String) -> String { "\(sheet) por mes, en \(currency)" }
}
