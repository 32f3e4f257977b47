import Localization

extension SandboxPhrases {
    static let spanish = SandboxPhrases(
        language: Spanish(),
        ribbon: "MODO DE PRUEBA · Aquí no se mueve dinero",
        notARealCompany: "Sandbox hace de procesador de pagos. No es una empresa real.",
        saveMethod: "Agregar un método de pago",
        saveFor: { "\($0) lo usará para tus próximos cobros." },
        payTo: { "Pagar a \($0)" },
        backTo: { "Volver a \($0)" },
        howToPay: "Cómo quieres pagar",
        cancelAndGoBack: "Cancelar y volver",
        noAnswer: "No recibimos la respuesta a tiempo. Vuelve para ver si el pago se hizo; no pagues otra vez.",
        kind: {
            switch $0 {
            case .card: "Tarjeta"
            case .bankDebit: "Débito bancario"
            case .transfer: "Transferencia"
            }
        },
        saveButton: {
            switch $0 {
            case .card: "Guardar tarjeta"
            case .bankDebit: "Autorizar débito"
            case .transfer: "Usar transferencia"
            }
        },
        payButton: { kind, amount in kind == .transfer ? "Ver datos de la transferencia" : "Pagar \(amount)" },
        number: "Número de tarjeta",
        numberHint: "Solo números de prueba, como 4242 4242 4242 4242.",
        expiry: "Vencimiento",
        expiryFormat: "MM/AA",
        securityCode: "CVV",
        securityCodeHint: "3 o 4 dígitos",
        cardName: "Nombre en la tarjeta",
        account: "Número de cuenta",
        accountHint: "Solo cuentas de prueba, como 000123456789.",
        accountHolder: "Titular de la cuenta",
        debitMandate: "Autorizas a cargar tu cuenta. El banco tarda dos días en confirmar.",
        transferHint: "Verás los datos de la cuenta y podrás confirmar la transferencia.",
        instalmentsLabel: "Cuotas",
        instalmentsHint: "Solo con tarjeta de crédito. El comercio recibe todo de una vez.",
        instalments: { $0 == 1 ? "Una cuota" : "\($0) cuotas" },
        couldBeReal: "Aquí solo sirven números de prueba. No escribas una tarjeta real.",
        unknownNumber: "Ese número no es de prueba. Usa uno de la lista, como 4242 4242 4242 4242.",
        unknownAccount: "Esa cuenta no es de prueba. Usa una de la lista, como 000123456789.",
        badExpiry: "Escribe el mes y el año, como 12/34.",
        expired: "La tarjeta está vencida. Usa una fecha futura.",
        badSecurityCode: { "Escribe los \($0) dígitos del CVV." },
        challengeTitle: "Tu banco quiere confirmar que eres tú",
        challengeText: "Revisa el pago y responde. En un banco real escribirías un código o usarías su aplicación.",
        challengeApprove: "Soy yo, aprobar",
        challengeReject: "No soy yo, rechazar",
        transferTitle: "Haz la transferencia",
        bank: "Banco",
        subject: "Asunto",
        transferWaits: "El pago queda en espera hasta que el banco lo confirme. En la prueba, confírmalo tú.",
        transferConfirm: "Simular que el banco confirma",
        transferCancel: "Cancelar la transferencia",
        goBackWaiting: "Volver sin confirmar",
        numbersTitle: "Números y tokens de prueba",
        numbersText:
            "Los números se escriben en las páginas de Sandbox, con cualquier fecha futura y cualquier CVV. Los tokens sirven en la API, en modo de prueba.",
        approvedGroup: "Aprobadas",
        refusedAtOnceGroup: "Rechazadas de inmediato",
        refusedLaterGroup: "Se guardan y se rechazan al cobrar",
        attendedGroup: "Confirmación, demora y respuestas perdidas",
        bankGroup: "Débito bancario y transferencia",
        examples: { $0 == .card ? "Tarjetas de prueba" : "Cuentas de prueba" },
        approves: { "Aprobada (\($0))" },
        funding: { $0 == "debit" ? "débito" : "prepago" },
        refusedAtOnce: { "Rechazada al guardar y al pagar: \($0)" },
        refusedLater: { "Se guarda; cada cobro se rechaza: \($0)" },
        authenticates: "Cada cobro pide confirmar en la página del banco (3-D Secure)",
        settles: "Queda en proceso y se aprueba a los dos días",
        bounces: "Queda en proceso y se rechaza a los dos días",
        awaitsTransfer: "Queda en proceso hasta confirmar en su página",
        dawdles: "Aprobada, pero la respuesta tarda diez segundos",
        losesCall: "Se pierde la llamada: no se cobra y nadie responde",
        losesAnswer: "Se cobra, pero la respuesta se pierde")
}
