// One talk in Firefox: open the chat on the page given, ask, close, and print what was seen as JSON.
import puppeteer from "puppeteer-core";

const [address, executablePath] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);
  const there = (selector) => page.waitForFunction(
    (wanted) => document.querySelector("piriformis-chat")?.shadowRoot?.querySelector(wanted), { timeout: 15000 }, selector);
  await there(".launch");
  await page.evaluate(() => document.querySelector("piriformis-chat").shadowRoot.querySelector(".launch").click());
  await there(".chip");
  await page.keyboard.type("what is it");
  await page.keyboard.press("Enter");
  await there("strong");
  const seen = await page.evaluate(() => {
    const root = document.querySelector("piriformis-chat").shadowRoot;
    return {
      log: root.querySelector("[role=log]").textContent,
      send: getComputedStyle(root.querySelector(".send")).backgroundColor,
      focused: root.activeElement?.tagName,
      wide: [...root.querySelectorAll(".panel, .scr, form, header")].filter((e) => e.scrollWidth > e.clientWidth + 1).length,
    };
  });
  await page.keyboard.press("Escape");
  seen.back = await page.evaluate(() => document.querySelector("piriformis-chat").shadowRoot.activeElement?.className);
  console.log(JSON.stringify({ ...seen, errors }));
} finally {
  await browser.close();
}
