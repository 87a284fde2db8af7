import type { Page } from "./page.js";

/**
 * A consent statement to adapt: what the four purposes mean to those who are asked, what holds if they say nothing, how
 * long a yes lasts and how it is taken back. It says of comity what comity does; what stands in brackets is for the keeper of
 * the list.
 */
export const consentStatement: Page = {
  title: "What may we do with your entry in our list?",
  lines: [
    "[Name of your organization] keeps a list of people and organizations who work together across borders, and of the ties between them. We use it to see how the network holds together, who is left out, and who could be introduced to whom. We do not sell it, and we do not use it to vet, appraise or rank anyone.",
    "You decide what may be done. You may say yes to one thing and no to another, and taking part in our work does not depend on your answers.",
    { heading: "1  Count me (analyze)      [ ] yes   [ ] no" },
    "My ties are counted when the network is studied. If I say no, I am left out with all my ties, and only the number of those left out is told.",
    { heading: "2  Propose me (recommend)      [ ] yes   [ ] no" },
    "I may be proposed to others as somebody to get to know. Both of us are asked first; nobody is introduced who has not said yes.",
    { heading: "3  Contact me (contact)      [ ] yes   [ ] no" },
    "I may be written to or called about exchanges, projects and introductions.",
    { heading: "4  Show my name (publish)      [ ] yes   [ ] no" },
    "My name, my place and what I entered about myself may appear in reports that others see. If I say no, I appear under a pseudonym. A pseudonym hides my name but not my position: somebody who knows the network well may still recognize me.",
    { heading: "If I say nothing" },
    "Silence is no consent. If I answer for myself, my ties are counted, but I appear under a pseudonym and am not proposed to anyone. If I answer for an organization, no answer is taken as a yes, unless the organization is one person or may be at risk; then it is treated with the same care as a person, except that it is counted.",
    { heading: "How long it holds" },
    "My yes holds until [date, such as 2027-06-30]. After that day it no longer counts, and I am asked again. A no does not run out.",
    { heading: "How I take it back" },
    "I can change any answer at any time and need not say why: [e-mail address or telephone number]. The list is changed within [number] days, and everything that is made from it afterwards keeps to my new answers. What was printed or passed on before cannot be called back.",
    "I may see what is written about me, have it corrected, and have it deleted: [name of the person who keeps the list].",
    { heading: "If it could harm me" },
    "If being named or approached could put me or others in danger, I tell [name of a person I can trust], or I leave this list. I need not explain.",
    "Place, date, name, and for whom I answer (myself, or which organization):",
    "______________________________________________________________",
    { heading: "For whoever keeps the list (do not hand out)" },
    "Write the answers into the columns consent.analyze, consent.recommend, consent.contact and consent.publish of the sheet Actors as yes or no, leave blank what was not answered, and write the last day of a yes into consent.until. Write elevated or high into risk, with the date of the judgment in riskDate, for anyone who may be at risk.",
    "Adapt the text to what you really do and to the law that holds for you (in the European Union the GDPR); this is not legal advice. Keep the signed statements as long as you rely on them. Ask people in their own language. Where people live under governments that watch foreign contacts, ask first whether the list should exist at all.",
  ],
};
