import Storage

/// The schema, in order. A released step is never edited.
public enum Migrations {
    public static let all: [Migration] = [
        merchants, customers, catalog, paymentMethods, subscriptions, invoices, payments, jobs, events, ledger, portal,
        sandbox, taxesAndDiscounts, changes, refunds, fallbackConsent, pauses, callbacks, dueJobs, statements,
        clockSightings, notices, defaultTaxRates, overpayments, invoiceMethods, changeCredits,
        creditNoteTaxes,
        processorAccounts, signInTurns, endedAccess, returnOrigins, serverLives,
        mailboxSender,
        testClockWork, sealingKeys, digests,
        restoredAccounts, standings,
        discountOrder, invoiceStandings, customerCurrencies, prorations,
        transferInstructions,
        replacingEnrolments,
        deletedInvoiceItems,
        eventsBySubject,
        chargeReferences, networkDeclineCodes,
        emailChanges,
        oneOffInvoices,
        taxIdentifierTypes, deletionRequests,
        passwords,
        detachedMethods,
        cancellationRequests,
        recoveryLinks, customerAddresses,
        exports,
        codesAndBillingDetails,
        unbilledAmounts,
        unwantedLetters, purchaseOrders, invoiceCopies,
        paymentPlans,
        cancellationNotes,
        invoiceFields, chargeDiscounts,
        retentionAssignments,
        cancellationAnswers,
        pendingUpdates,
    ]
}
