import Localization
import Testing

/// The words that were chosen because others sounded like an office, blamed somebody or were not true.
@Suite struct `Chosen words` {
    static let buttons = [
        Words(
            "the button that asks for a code", { $0.sendSignIn(.code) },
            es: "Enviar código", pt: "Enviar código", en: "Send code"),
        Words(
            "the button of a mail with both", { $0.sendSignIn(.codeAndLink) },
            es: "Enviar código", pt: "Enviar código", en: "Send code"),
        Words(
            "the button that asks for a link", { $0.sendSignIn(.link) },
            es: "Enviar enlace", pt: "Enviar link", en: "Send link"),
        Words("the way to another method", { $0.editMethod }, es: "Cambiar", pt: "Trocar", en: "Change"),
        Words(
            "the method that comes first", { $0.defaultMethod }, es: "Principal", pt: "Principal", en: "Default"),
        Words(
            "making it the first", { $0.useAsDefault }, es: "Usar como principal", pt: "Usar como principal",
            en: "Use as default"),
        Words("the section of payments", { $0.pendingSection }, es: "Pagos", pt: "Pagamentos", en: "Payments"),
    ]

    static let standings = [
        Words(
            "an invoice that was refused", { $0.status(InvoiceStanding.refused) },
            es: "Pago rechazado", pt: "Pagamento recusado", en: "Payment failed"),
        Words(
            "an invoice that is late", { $0.status(InvoiceStanding.pastDue) },
            es: "Vencida", pt: "Vencida", en: "Overdue"),
        Words(
            "an invoice that was written off", { $0.status(InvoiceStanding.uncollectible) },
            es: "Sin cobrar", pt: "Não cobrada", en: "Not collected"),
        Words(
            "a subscription that is late", { $0.status(SubscriptionStanding.pastDue) },
            es: "Pago atrasado", pt: "Pagamento atrasado", en: "Payment overdue"),
        Words(
            "a subscription nobody pays", { $0.status(SubscriptionStanding.unpaid) },
            es: "Suspendida", pt: "Suspensa", en: "Suspended"),
        Words(
            "a subscription that never began", { $0.status(SubscriptionStanding.incompleteExpired) },
            es: "No se activó", pt: "Não ativada", en: "Never activated"),
        Words(
            "a subscription that ends", { $0.endsOnDay("13") },
            es: "Termina el 13", pt: "Termina em 13", en: "Ends on 13"),
        Words(
            "a customer in order", { $0.upToDate },
            es: "Estás al día", pt: "Está tudo em dia", en: "You're up to date"),
    ]

    static let sentences = [
        Words(
            "which method is charged", { $0.methodsIntro },
            es: "Cobramos con el principal.", pt: "Cobramos com a principal.", en: "We charge the default one."),
        Words(
            "a subscription without a method", { $0.chargedToNothing },
            es: "Falta un método de pago", pt: "Falta uma forma de pagamento", en: "A payment method is missing"),
        Words(
            "what a new method pays", { $0.retryNotice("$1") },
            es: "Al actualizar, cobraremos de inmediato los $1 pendientes.",
            pt: "Ao atualizar, cobraremos na hora os $1 pendentes.",
            en: "When you update, we will charge the pending $1 right away."),
        Words(
            "what the next method pays", { $0.deleteCharges("$1") },
            es: "Al eliminarlo, cobraremos de inmediato con el siguiente los $1 pendientes.",
            pt: "Ao excluir, cobraremos na hora da seguinte os $1 pendentes.",
            en: "When you delete it, we will charge the pending $1 to the next one right away."),
        Words(
            "until when a cancellation can be undone", { $0.cancelCanBeUndone },
            es: "Puedes volver atrás hasta ese día.", pt: "Você pode voltar atrás até esse dia.",
            en: "You can undo this through that day."),
        Words(
            "the last day", { $0.cancelAtEnd("25") },
            es: "No habrá más cobros automáticos. Puedes usarla hasta el 25, inclusive.",
            pt: "Não haverá mais cobranças automáticas. Você pode usá-la até 25, inclusive.",
            en: "There will be no more automatic charges. You can use it through 25."),
        Words(
            "where card numbers are", { String($0.addMethodHint.drop { $0 != "." }.dropFirst(2)) },
            es: "Nunca vemos ni guardamos tu número de tarjeta.",
            pt: "Nunca vemos nem guardamos o número do seu cartão.", en: "We never see or keep your card number."),
        Words(
            "a link of a sign-in that is over", { $0.spentLinkTitle },
            es: "Este enlace venció", pt: "Este link venceu", en: "This link has expired"),
        Words(
            "a link of a payment that is over", { $0.spentPurposeTitle },
            es: "Este enlace venció", pt: "Este link venceu", en: "This link has expired"),
        Words(
            "how long that one lasted", { String($0.spentPurpose.prefix { $0 != "," }) },
            es: "Duraba mientras el pago estaba pendiente", pt: "Ele durava enquanto o pagamento estava pendente",
            en: "It lasted while the payment was pending"),
    ]

    static let forms = [
        Words(
            "one thing to correct", { $0.toCorrect(1) },
            es: "Hay 1 dato por corregir", pt: "Há 1 dado para corrigir", en: "There is 1 thing to correct"),
        Words(
            "two things to correct", { $0.toCorrect(2) },
            es: "Hay 2 datos por corregir", pt: "Há 2 dados para corrigir", en: "There are 2 things to correct"),
        Words(
            "a missing name", { $0.nameIsRequired },
            es: "Escribe tu nombre.", pt: "Digite seu nome.", en: "Enter your name."),
        Words(
            "a missing address", { $0.isRequired($0.addressLabel) },
            es: "Escribe la dirección.", pt: "Digite o endereço.", en: "Enter the address."),
        Words(
            "a missing city", { $0.isRequired($0.cityLabel(in: "CO")) },
            es: "Escribe la ciudad.", pt: "Digite a cidade.", en: "Enter the city."),
        Words(
            "a missing region", { $0.isRequired($0.regionLabel(in: "CL")) },
            es: "Escribe la región.", pt: "Digite a região.", en: "Enter the region."),
        Words(
            "a missing country", { $0.isRequired($0.countryLabel) },
            es: "Escribe el país.", pt: "Digite o país.", en: "Enter the country."),
        Words(
            "a missing acronym", { $0.isRequired("CVC") },
            es: "Escribe el CVC.", pt: "Digite o CVC.", en: "Enter the CVC."),
        Words("the city of a Chilean", { $0.cityLabel(in: "CL") }, es: "Comuna", pt: "Comuna", en: "Commune"),
        Words(
            "the region of a Colombian", { $0.regionLabel(in: "CO") },
            es: "Departamento", pt: "Departamento", en: "Department"),
        Words("an address for mail", { $0.emailLabel }, es: "Correo electrónico", pt: "E-mail", en: "Email"),
    ]

    @Test(arguments: buttons + standings + sentences + forms)
    func `are said in every language`(words: Words) {
        #expect(words.say(Spanish()) == words.spanish)
        #expect(words.say(Portuguese()) == words.portuguese)
        #expect(words.say(English()) == words.english)
    }

    /// A number is called by its own name, and once.
    @Test func `name a tax number once`() {
        for say in Languages.all {
            #expect(TaxNumber.text("900.123.456-7", in: "CO", otherwise: say.taxID) == "NIT 900.123.456-7")
        }
    }
}
