extension Spanish {
    public var consoleInvoicesIntro: String {
        "Lo que pediste a tus clientes: pendiente, pagado, anulado y en borrador."
    }
    public var consoleNoInvoices: String { "No hay facturas." }
    public var consoleNoInvoicesAdvice: String {
        "Se emiten solas con cada suscripción. También puedes cobrar algo por única vez."
    }
    public var consoleNumberHint: String { "El número completo, o solo su cuenta: 42." }
    public var consoleSubscription: String { "Suscripción" }
    public var consoleSeePayment: String { "Ver el pago" }
    public var consoleOtherActions: String { "Otras acciones" }
    public var consoleNewCharge: String { "Cobrar algo" }
    public var consoleNewChargeIntro: String {
        "Una factura por única vez. Antes de emitirla verás cuánto suma con impuestos."
    }
    public var consoleChargeWhat: String { "Concepto" }
    public var consoleChargeWhatHint: String { "Lo que el cliente lee en la factura: Evaluación física." }
    public var consoleChargeDue: String { "Vence el" }
    public var consoleChargeDueHint: String { "Si lo dejas vacío, vence en 30 días." }
    public var consoleDateIsUnclear: String { "Escribe una fecha que exista." }
    public var consoleDateHasPassed: String { "Escribe una fecha que no haya pasado." }
    public func consoleIssueTitle(_ customer: String) -> String { "¿Emitir la factura para \(customer)?" }
    public func consoleIssueSends(_ email: String) -> String { "Se la enviamos a \(email) con el enlace para pagar." }
    public var consoleIssueWithoutMail: String { "Este cliente no tiene correo: la verá en su portal." }
    public var consoleIssueUnwanted: String { "Este cliente desactivó estos correos: la verá en su portal." }
    public var consoleIssueUsualTerm: String { "Vence 30 días después de emitirla." }
    public var consoleIssueIsFinal: String {
        "Una factura emitida ya no cambia: se anula, o se corrige con una nota de crédito."
    }
    public var consoleIssue: String { "Emitir" }
    public var consoleTotalsUnknown: String {
        "Los montos de esta factura no se pueden sumar: no se puede emitir así. Corrige sus líneas o elimina el borrador."
    }
    public var consoleIssueAndSend: String { "Emitir y enviar" }
    public var consoleKeepDraft: String { "Dejar en borrador" }
    public func consoleInvoiceSent(_ number: String) -> String { "Emitimos la factura \(number)." }
    public var consoleInvoiceChanged: String { "La factura ya no está como la viste. Así está ahora." }
    public func consoleInvoiceAct(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "Anular"
        case .paidOutside: "Marcar como pagada"
        case .uncollectible: "Dar por incobrable"
        case .delete: "Eliminar borrador"
        }
    }
    public func consoleInvoiceActTitle(_ act: InvoiceActName, _ number: String) -> String {
        switch act {
        case .void: "¿Anular la factura \(number)?"
        case .paidOutside: "¿Marcar \(number) como pagada?"
        case .uncollectible: "¿Dar \(number) por incobrable?"
        case .delete: "¿Eliminar el borrador?"
        }
    }
    public func consoleInvoiceActExplained(_ act: InvoiceActName) -> String {
        switch act {
        case .void: "Deja de pedir dinero para siempre y conserva su número. No se puede deshacer."
        case .paidOutside:
            "Ya recibiste el dinero por otra vía: efectivo, transferencia. No se cobra nada más por ella."
        case .uncollectible: "Deja de intentarse el cobro y cuenta como pérdida. No se puede deshacer."
        case .delete: "Desaparece con lo que tiene. Todavía no tiene número ni la vio nadie."
        }
    }
    public func consoleInvoiceVoided(_ number: String) -> String { "Anulamos la factura \(number)." }
    public func consoleInvoicePaidOutside(_ number: String) -> String { "La factura \(number) está pagada." }
    public func consoleInvoiceUncollectible(_ number: String) -> String { "Dejamos de cobrar la factura \(number)." }
    public var consoleDraftDeleted: String { "Eliminamos el borrador." }
    public func consoleCreditTitle(_ number: String) -> String { "Nota de crédito de \(number)" }
    public var consoleCreditExplained: String {
        "Quita una parte o todo de una factura pagada y dice cómo se devuelve. No se puede deshacer."
    }
    public var consoleCreditOfOpenExplained: String {
        "La factura está pendiente: el cliente deberá ese monto menos. No se puede deshacer."
    }
    public func consoleCreditAmount(_ currency: String) -> String { "Monto en \(currency)" }
    public var consoleCreditWayLabel: String { "Cómo se devuelve" }
    public func consoleCreditWay(_ way: CreditWay) -> String {
        switch way {
        case .credit: "Saldo a favor para sus próximas facturas"
        case .refund: "Por el mismo medio con que pagó"
        case .outside: "Ya lo devolviste por otra vía"
        }
    }
    public var consoleCreditMemo: String { "Nota para el cliente" }
    public var consoleCreditMemoHint: String { "Se imprime en la nota de crédito." }
    public var consoleCreditMake: String { "Emitir nota de crédito" }
    public func consoleCreditNoteMade(_ number: String) -> String { "Emitimos la nota de crédito \(number)." }
    public var consoleChargeAmount: String { "Monto" }
}
