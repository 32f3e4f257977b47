/// What a merchant's people read in the console, one protocol per subject.
public protocol ConsolePhrases: ConsoleFramePhrases, ConsoleRefusalPhrases, ConsoleSignInPhrases,
    ConsoleSecondFactorPhrases, ConsoleAccountPhrases, ConsoleHomePhrases,
    ConsoleCustomerPhrases, ConsoleCustomerSessionPhrases,
    ConsolePortalSettingsPhrases, ConsoleConfigurationPhrases, ConsolePeoplePhrases, ConsoleAuditPhrases,
    ConsoleMerchantSettingsPhrases, ConsoleBrandingPhrases,
    ConsoleProductPhrases, ConsoleDiscountPhrases, ConsoleTaxPhrases, ConsoleSubscriptionPhrases,
    ConsoleInvoicePhrases, ConsolePaymentPhrases,
    ConsoleDeveloperPhrases, ConsoleTimeMachinePhrases,
    ConsoleFirstHourPhrases, ConsoleNotificationPhrases, ConsoleLetterTextPhrases, ConsoleInsightPhrases
{}
